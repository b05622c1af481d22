package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.Support;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.instance.Instances;
import social.howdah.platform.check.Check;
import social.howdah.platform.check.Finding;

/** What is known of the instances of linked accounts: whether they answer, version and limits. */
@Singleton
class InstancesCheck implements Check {
  private static final int MOST = 50;
  private static final int LONGEST_VERSION = 60;

  private final LinkedAccounts accounts;
  private final Instances instances;

  @Inject
  InstancesCheck(LinkedAccounts accounts, Instances instances) {
    this.accounts = accounts;
    this.instances = instances;
  }

  @Override
  public String name() {
    return "instances";
  }

  @Override
  public List<Finding> run() {
    List<Instance> linked =
        accounts.all().stream().map(LinkedAccount::instance).distinct().limit(MOST).toList();
    return linked.isEmpty()
        ? List.of(Finding.look("instances.none"))
        : linked.stream().map(this::finding).toList();
  }

  private Finding finding(Instance instance) {
    try {
      InstanceInfo said = instances.describe(instance);
      String version = Objects.requireNonNullElse(said.version(), "?");
      String shown = version.substring(0, Math.min(version.length(), LONGEST_VERSION));
      return instances.supports(instance, "get") == Support.NO
          ? Finding.look("instances.old", instance.toString(), shown)
          : Finding.fine("instances.known", instance.toString(), shown, said.maxCharacters());
    } catch (MastodonException e) {
      return Finding.broken("instances.silent", instance.toString());
    }
  }
}
