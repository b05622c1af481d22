package social.howdah.mastodon.oauth;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.NodeInfo;
import social.howdah.mastodon.entity.NodeInfoLinks;
import social.howdah.mastodon.entity.WebFinger;

/**
 * What a host says of itself at well-known places.
 *
 * @see <a href="https://docs.joinmastodon.org/spec/webfinger/">Mastodon: well-known</a>
 */
@Singleton
public class WellKnown extends Area<WellKnownApi> {

  @Inject
  public WellKnown(MastodonClient client) {
    super(client, WellKnownApi.class);
  }

  /** What a host says of an account, {@code acct:me@mastodon.example} for example. */
  public WebFinger webfinger(Caller caller, String resource) {
    return as(caller).webfinger(resource);
  }

  /** Where the host answers WebFinger: a document in XRD. */
  public String hostMeta(Caller caller) {
    return as(caller).hostMeta();
  }

  /** Where the server's NodeInfo is. */
  public NodeInfoLinks nodeinfo(Caller caller) {
    return as(caller).nodeinfo();
  }

  /** What the server says of its software. */
  public NodeInfo nodeinfo20(Caller caller) {
    return as(caller).nodeinfo20();
  }
}
