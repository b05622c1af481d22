package social.howdah.mastodon.instance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.DomainBlock;
import social.howdah.mastodon.entity.ExtendedDescription;
import social.howdah.mastodon.entity.InstanceActivity;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.entity.InstanceV1;
import social.howdah.mastodon.entity.PrivacyPolicy;
import social.howdah.mastodon.entity.Rule;
import social.howdah.mastodon.entity.TermsOfService;

/**
 * Instances.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/instance/">Mastodon: instance</a>
 */
@Singleton
public class Instances extends Area<InstancesApi> {

  @Inject
  public Instances(MastodonClient client) {
    super(client, InstancesApi.class);
  }

  /**
   * What the instance says of itself, at most an hour old; older servers (before 4.0) are asked by
   * the first version.
   */
  public InstanceInfo describe(Caller caller) {
    return description(caller);
  }

  /** What the instance has said of itself within the last hour; asks nobody. */
  public Optional<InstanceInfo> remembered(Instance instance) {
    return known(instance);
  }

  /** What the instance says of itself. Since Mastodon 4.0. */
  public InstanceInfo get(Caller caller) {
    return as(caller).get();
  }

  /** The domains that the instance knows. */
  public List<String> peers(Caller caller) {
    return as(caller).peers();
  }

  /** The last twelve weeks of the instance, in numbers. */
  public List<InstanceActivity> activity(Caller caller) {
    return as(caller).activity();
  }

  /** The rules of the instance. */
  public List<Rule> rules(Caller caller) {
    return as(caller).rules();
  }

  /** The domains that the instance blocks. 404 if it keeps them to itself. Since Mastodon 4.0. */
  public List<DomainBlock> domainBlocks(Caller caller) {
    return as(caller).domainBlocks();
  }

  /** What the instance says of itself at length. Since Mastodon 4.0. */
  public ExtendedDescription extendedDescription(Caller caller) {
    return as(caller).extendedDescription();
  }

  /** The privacy policy. Since Mastodon 4.0. */
  public PrivacyPolicy privacyPolicy(Caller caller) {
    return as(caller).privacyPolicy();
  }

  /** The terms of service in force. Since Mastodon 4.4. */
  public TermsOfService termsOfService(Caller caller) {
    return as(caller).termsOfService();
  }

  /** The terms of service of a date. Since Mastodon 4.4. */
  public TermsOfService termsOfServiceByDate(Caller caller, LocalDate date) {
    return as(caller).termsOfServiceByDate(date);
  }

  /**
   * The languages it translates, each with those it translates into; {@code und} is for unknown
   * ones. Since Mastodon 4.2.
   */
  public Map<String, List<String>> translationLanguages(Caller caller) {
    return as(caller).translationLanguages();
  }

  /**
   * What the instance says of itself, in the first version.
   *
   * @deprecated since Mastodon 4.0.0; use {@link #get}
   */
  @Deprecated
  public InstanceV1 getV1(Caller caller) {
    return as(caller).getV1();
  }
}
