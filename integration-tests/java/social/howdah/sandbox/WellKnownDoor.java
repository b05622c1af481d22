package social.howdah.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;

/**
 * {@code /.well-known/…}: where accounts live. Under its LOCAL_DOMAIN the sandbox is the web server
 * that Mastodon's documentation has one set up: it redirects to the host Mastodon runs on.
 */
final class WellKnownDoor {
  private final World world;
  private final Manners manners;
  private final String base;
  private final String host;

  WellKnownDoor(World world, Manners manners, String base) {
    this.world = world;
    this.manners = manners;
    this.base = base;
    this.host = base.replaceFirst("https?://", "");
  }

  void serve(Call call) throws IOException {
    if (!host.equals(call.header("Host"))) {
      call.redirect(301, base + call.pathAndQuery());
    } else if (call.path().endsWith("host-meta")) {
      call.send(
          200,
          "application/xrd+xml; charset=utf-8",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">
            <Link rel="lrdd" template="%s/.well-known/webfinger?resource={uri}"/>
          </XRD>
          """
              .formatted(base));
    } else {
      webfinger(call);
    }
  }

  private void webfinger(Call call) throws IOException {
    String[] resource =
        call.parameter("resource")
            .orElseThrow(() -> new Call.Refused(400, "Bad request"))
            .replaceFirst("^acct:", "")
            .split("@", 2);
    String domain = manners.domain(host);
    World.User user =
        world
            .user(resource[0])
            .filter(known -> resource.length == 2 && Set.of(host, domain).contains(resource[1]))
            .orElseThrow(() -> new Call.Refused(404, "Record not found"));
    ObjectNode json = Call.JSON.createObjectNode();
    json.put("subject", "acct:" + user.name() + "@" + domain);
    json.putArray("aliases")
        .add(base + "/@" + user.name())
        .add(Objects.requireNonNull(actor(user)));
    json.putArray("links")
        .add(
            Call.JSON
                .createObjectNode()
                .put("rel", "http://webfinger.net/rel/profile-page")
                .put("type", "text/html")
                .put("href", base + "/@" + user.name()))
        .add(
            Call.JSON
                .createObjectNode()
                .put("rel", "self")
                .put("type", "application/activity+json")
                .put("href", actor(user)))
        .add(
            Call.JSON
                .createObjectNode()
                .put("rel", "http://ostatus.org/schema/1.0/subscribe")
                .put("template", base + "/authorize_interaction?uri={uri}"));
    call.send(200, "application/jrd+json; charset=utf-8", json.toString());
  }

  private String actor(World.User user) {
    return base + "/users/" + user.name();
  }
}
