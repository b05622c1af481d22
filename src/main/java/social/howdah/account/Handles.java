package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.InstanceAddress;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.instance.Instances;

/**
 * Handles whose host is not the instance's: {@code @me@example.org} may live at {@code
 * social.example.org}, which then says of itself that its accounts are {@code example.org}'s.
 */
@Singleton
class Handles {
  private final Webfinger webfinger;
  private final Instances instances;

  @Inject
  Handles(Webfinger webfinger, Instances instances) {
    this.webfinger = webfinger;
    this.instances = instances;
  }

  /** Where an account lives: where its host says, or else at its host. */
  Instance home(String user, Instance named) {
    return webfinger.home(user, named).orElse(named);
  }

  /**
   * The handle of an account. A domain that an instance claims is believed if the domain says the
   * same: else anybody could look like anybody.
   */
  String of(String username, Instance instance) {
    return username + "@" + domain(username, instance).orElse(instance.host());
  }

  private Optional<String> domain(String username, Instance instance) {
    try {
      return Optional.ofNullable(instances.describe(instance).domain())
          .map(domain -> domain.toLowerCase(Locale.ROOT))
          .filter(domain -> !domain.equals(instance.host()))
          .map(domain -> InstanceAddress.parse(instance.base().getScheme() + "://" + domain))
          .filter(named -> webfinger.home(username, named).filter(instance::equals).isPresent())
          .map(Instance::host);
    } catch (MastodonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
