package social.howdah.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API's entities, with every field that Mastodon's documentation does not call optional. */
final class Entities {
  private static final Pattern LINK = Pattern.compile("https?://\\S+|@(\\w+)");

  private final String base;
  private final Supplier<String> serverKey;
  private final World world;
  private final Manners manners;
  private final ObjectNode instance = Documented.resource("instance.json", ObjectNode.class);

  Entities(String base, Supplier<String> serverKey, World world, Manners manners) {
    this.manners = manners;
    this.world = world;
    this.base = base;
    this.serverKey = serverKey;
  }

  private static ObjectNode object() {
    return Call.JSON.createObjectNode();
  }

  private static ArrayNode array(Collection<String> values) {
    ArrayNode array = Call.JSON.createArrayNode();
    values.forEach(array::add);
    return array;
  }

  static String time(Instant instant) {
    String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
    return text.contains(".") ? text : text.replace("Z", ".000Z");
  }

  ObjectNode error(String message) {
    return object().put("error", message);
  }

  ObjectNode account(World.User user) {
    ObjectNode account = object();
    String page = base + "/@" + user.name();
    account.put("id", user.id()).put("username", user.name()).put("acct", user.name());
    account.put("display_name", user.name()).put("note", "<p>A user of the sandbox.</p>");
    account.put("url", page).put("uri", base + "/users/" + user.name());
    for (String image : List.of("avatar", "header")) {
      account
          .put(image, base + "/" + image + ".png")
          .put(image + "_static", base + "/" + image + ".png");
      account.put(image + "_description", "");
    }
    account.put("locked", false).put("bot", false).put("group", false);
    account.put("discoverable", true).put("indexable", false);
    account.put("created_at", "2026-01-01T00:00:00.000Z").put("last_status_at", "2026-01-01");
    account.put("statuses_count", 0).put("followers_count", 0).put("following_count", 0);
    account.put("hide_collections", false).put("show_media", true);
    account.put("show_media_replies", true).put("show_featured", true);
    account.putArray("fields");
    account.putArray("emojis");
    account.putArray("roles");
    ObjectNode approval = account.putObject("feature_approval");
    approval.putArray("automatic");
    approval.putArray("manual");
    approval.put("current_user", "denied");
    return account;
  }

  ObjectNode credentialAccount(World.User user) {
    ObjectNode account = account(user);
    ObjectNode source = account.putObject("source");
    source.putArray("attribution_domains");
    source.put("note", "A user of the sandbox.");
    source.putArray("fields");
    source.put("privacy", "public").put("sensitive", false).put("language", "en");
    source.put("follow_requests_count", 0).put("hide_collections", false);
    source.put("discoverable", true).put("indexable", false).put("quote_policy", "public");
    account
        .putObject("role")
        .put("id", "-99")
        .put("name", "")
        .put("color", "")
        .put("permissions", "0")
        .put("highlighted", false)
        .put("collection_limit", 10);
    return account;
  }

  ObjectNode status(World.Posted posted) {
    ObjectNode status = object();
    String url = base + "/@" + posted.author().name() + "/" + posted.id();
    status.put("id", posted.id()).put("uri", url).put("url", url);
    status.put("created_at", time(posted.created()));
    status.set("account", account(posted.author()));
    status.put("content", html(posted.text())).put("visibility", posted.visibility());
    status.put("sensitive", posted.sensitive()).put("spoiler_text", posted.spoiler());
    for (String list : List.of("tags", "emojis", "tagged_collections")) {
      status.putArray(list);
    }
    status.set("media_attachments", media(posted));
    ArrayNode mentions = status.putArray("mentions");
    world.mentioned(posted.text()).forEach(user -> mentions.add(mention(user)));
    for (String counter :
        List.of("reblogs_count", "favourites_count", "quotes_count", "replies_count")) {
      status.put(counter, 0);
    }
    status.put("in_reply_to_id", posted.inReplyTo()).putNull("in_reply_to_account_id");
    for (String none : List.of("reblog", "card", "quote", "text")) {
      status.putNull(none);
    }
    status.put("edited_at", posted.edited() == null ? null : time(posted.edited()));
    status.set("poll", posted.poll() == null ? null : poll(posted, posted.poll()));
    status.put("language", posted.language());
    ObjectNode approval = status.putObject("quote_approval");
    ArrayNode automatic = approval.putArray("automatic");
    if (!posted.quotePolicy().equals("nobody")) {
      automatic.add(posted.quotePolicy());
    }
    approval.putArray("manual");
    approval.put("current_user", "automatic");
    return status;
  }

  ObjectNode relationship(String account, boolean following, boolean followed, boolean muting) {
    ObjectNode relationship = object().put("id", account).put("note", "");
    for (String no :
        List.of(
            "showing_reblogs",
            "notifying",
            "blocking",
            "blocked_by",
            "muting_notifications",
            "requested",
            "requested_by",
            "domain_blocking",
            "endorsed")) {
      relationship.put(no, false);
    }
    relationship.put("following", following).put("followed_by", followed);
    relationship.put("muting", muting).putNull("muting_expires_at");
    relationship.putArray("languages");
    return relationship;
  }

  ObjectNode list(String id, String title) {
    ObjectNode list = object().put("id", id).put("title", title);
    return list.put("replies_policy", "list").put("exclusive", false);
  }

  private ArrayNode media(World.Posted posted) {
    ArrayNode all = Call.JSON.createArrayNode();
    posted.media().forEach(id -> world.media().find(id).ifPresent(m -> all.add(medium(m, true))));
    return all;
  }

  private ObjectNode poll(World.Posted posted, World.Poll poll) {
    ObjectNode json = object().put("id", posted.id()).put("expires_at", time(poll.expires()));
    json.put("expired", Instant.now().isAfter(poll.expires())).put("multiple", poll.multiple());
    json.put("votes_count", 0).put("voters_count", 0).putArray("emojis");
    ArrayNode options = json.putArray("options");
    poll.options().forEach(title -> options.addObject().put("title", title).put("votes_count", 0));
    return json;
  }

  ObjectNode medium(Media.Medium medium, boolean ready) {
    String file = base + "/media/" + medium.id();
    ObjectNode json = object().put("id", medium.id());
    json.put("type", medium.type().replaceFirst("/.*", ""));
    json.put("url", ready ? file : null).put("preview_url", file + "/small");
    json.putNull("remote_url").putObject("meta");
    json.put("description", medium.description()).putNull("blurhash").put("text_url", file);
    return json;
  }

  ObjectNode edit(World.Posted revision) {
    ObjectNode json = object().put("content", html(revision.text()));
    json.put("spoiler_text", revision.spoiler()).put("sensitive", revision.sensitive());
    json.put(
        "created_at", time(revision.edited() == null ? revision.created() : revision.edited()));
    json.set("account", account(revision.author()));
    json.set("media_attachments", media(revision));
    json.putArray("emojis");
    return json;
  }

  ObjectNode scheduled(World.Scheduled scheduled) {
    World.Posted draft = scheduled.draft();
    ObjectNode json = object().put("id", scheduled.id()).put("scheduled_at", time(scheduled.at()));
    ObjectNode params = json.putObject("params").put("text", draft.text());
    params.put("spoiler_text", draft.spoiler()).put("visibility", draft.visibility());
    params.put("language", draft.language()).put("sensitive", draft.sensitive());
    params.set("media_ids", array(draft.media()));
    params.putNull("poll").putNull("in_reply_to_id").put("application_id", 1);
    params.putNull("scheduled_at").putNull("idempotency").put("with_rate_limit", true);
    params.put("quote_approval_policy", draft.quotePolicy()).putNull("quoted_status_id");
    json.set("media_attachments", media(draft));
    return json;
  }

  private ObjectNode mention(World.User user) {
    ObjectNode mention = object().put("id", user.id()).put("username", user.name());
    return mention.put("acct", user.name()).put("url", base + "/@" + user.name());
  }

  private String html(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    Matcher matcher = LINK.matcher(escaped);
    String linked =
        matcher.replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1) == null
                        ? "<a href=\"%1$s\" rel=\"nofollow noopener\"><span class=\"invisible\">https://</span><span>%1$s</span></a>"
                            .formatted(match.group())
                        : "<span class=\"h-card\"><a href=\"%s/@%s\" class=\"u-url mention\">@<span>%s</span></a></span>"
                            .formatted(base, match.group(1), match.group(1))));
    return "<p>" + linked.replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>";
  }

  ObjectNode source(World.Posted posted) {
    return object()
        .put("id", posted.id())
        .put("text", posted.text())
        .put("spoiler_text", posted.spoiler());
  }

  ObjectNode context() {
    ObjectNode context = object();
    context.putArray("ancestors");
    context.putArray("descendants");
    return context;
  }

  ObjectNode notification(World.Notice notice) {
    ObjectNode notification = object();
    notification.put("id", notice.id()).put("type", notice.type());
    notification
        .put("group_key", "ungrouped-" + notice.id())
        .put("created_at", time(notice.created()));
    notification.set("account", account(notice.account()));
    World.Posted status = notice.status();
    if (status != null) {
      notification.set("status", status(status));
    }
    Moderation.Report report = notice.report();
    if (report != null) {
      notification.set("report", new ModerationEntities(world, this).told(report));
    }
    return notification;
  }

  ObjectNode application(Apps.App app) {
    ObjectNode json = object().put("id", app.id()).put("name", app.name()).putNull("website");
    json.set("scopes", array(new TreeSet<>(app.scopes())));
    json.set("redirect_uris", array(app.redirects()));
    json.put("redirect_uri", String.join("\n", app.redirects())).put("vapid_key", serverKey.get());
    json.put("client_id", app.clientId()).put("client_secret", app.secret());
    return json.put("client_secret_expires_at", 0);
  }

  ObjectNode token(World.Token token) {
    return object()
        .put("access_token", token.value())
        .put("token_type", "Bearer")
        .put("scope", String.join(" ", new TreeSet<>(token.scopes())))
        .put("created_at", token.created().getEpochSecond());
  }

  ObjectNode subscription(World.Subscription subscription) {
    ObjectNode json = object();
    json.put("id", subscription.id()).put("endpoint", subscription.endpoint());
    json.put("standard", subscription.standard()).put("server_key", serverKey.get());
    ObjectNode alerts = json.putObject("alerts");
    Set<String> types =
        Set.of(
            "mention",
            "status",
            "reblog",
            "follow",
            "follow_request",
            "favourite",
            "poll",
            "update",
            "admin.sign_up",
            "admin.report",
            "quote",
            "quoted_update");
    types.forEach(type -> alerts.put(type, subscription.alerts().contains(type)));
    return json;
  }

  ObjectNode metadata() {
    if (!manners.hasMetadata()) {
      throw new Call.Refused(404, "Not Found");
    }
    ObjectNode json = object().put("issuer", manners.issuer(base + "/"));
    json.put("service_documentation", "https://docs.joinmastodon.org/");
    json.put("authorization_endpoint", base + "/oauth/authorize")
        .put("token_endpoint", base + "/oauth/token");
    json.put("app_registration_endpoint", base + "/api/v1/apps");
    json.put("revocation_endpoint", base + "/oauth/revoke")
        .put("userinfo_endpoint", base + "/oauth/userinfo");
    json.set("scopes_supported", array(manners.supported()));
    json.set("response_types_supported", array(List.of("code")));
    json.set("response_modes_supported", array(List.of("query", "fragment", "form_post")));
    json.set("code_challenge_methods_supported", array(List.of("S256")));
    json.set("grant_types_supported", array(List.of("authorization_code", "client_credentials")));
    json.set(
        "token_endpoint_auth_methods_supported",
        array(List.of("client_secret_basic", "client_secret_post")));
    if (manners.hasAnnouncedIssuer()) {
      json.put("authorization_response_iss_parameter_supported", true);
    }
    return json;
  }

  /** What all instances of the release say, and what this one says of itself. */
  ObjectNode instance(int characters, String streaming) {
    ObjectNode json = instance.deepCopy();
    json.put("domain", manners.domain(base.replaceFirst("https?://", "")));
    json.withObject("/configuration/urls").put("streaming", streaming);
    json.withObject("/configuration/vapid").put("public_key", serverKey.get());
    json.withObject("/configuration/statuses").put("max_characters", characters);
    return json;
  }
}
