package social.howdah.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /api/v1/…} for a signed-in user. */
final class ApiDoor {
  private final World world;
  private final Entities entities;
  private final PushSender pushes;

  ApiDoor(World world, Entities entities, PushSender pushes) {
    this.world = world;
    this.entities = entities;
    this.pushes = pushes;
  }

  /** A call's token, if it has the scope or one that holds it. */
  World.Token token(Call call, String scope) {
    String authorization = Objects.requireNonNullElse(call.header("Authorization"), "");
    String value = authorization.replaceFirst("^Bearer ", "");
    World.Token token =
        world
            .token(value)
            .orElseThrow(
                () ->
                    Call.Refused.token(
                        world.isRevoked(value)
                            ? "The access token was revoked"
                            : "The access token is invalid"));
    String parent = scope.replaceFirst(":[^:]*$", "");
    if (!scope.isEmpty() && !token.scopes().contains(scope) && !token.scopes().contains(parent)) {
      throw new Call.Refused(403, "This action is outside the authorized scopes");
    }
    return token;
  }

  World.User user(Call call, String scope) {
    World.User user = token(call, scope).user();
    if (user == null) {
      throw new Call.Refused(422, "This method requires an authenticated user");
    } else if (world.isDisabled(user)) {
      throw new Call.Refused(403, "Your login is currently disabled");
    } else if (world.moderation().is(user, Moderation.Mark.PENDING)) {
      throw new Call.Refused(403, "Your login is currently pending approval");
    }
    return user;
  }

  JsonNode verifyCredentials(Call call) {
    World.Token token = token(call, "");
    String scope = token.scopes().contains("profile") ? "" : "read:accounts";
    return entities.credentialAccount(user(call, scope));
  }

  JsonNode statuses(Call call, String account) {
    token(call, "read:statuses");
    List<World.Posted> all =
        new ArrayList<>(
            world.user(name(account)).map(user -> world.statuses(user.name())).orElse(List.of()));
    Collections.reverse(all);
    return page(call, all, World.Posted::id, entities::status, 20, 40);
  }

  JsonNode home(Call call) {
    World.User user = user(call, "read:statuses");
    return timeline(call, posted -> world.sees(user, posted));
  }

  JsonNode everyone(Call call) {
    return timeline(call, posted -> posted.visibility().equals("public"));
  }

  JsonNode hashtag(Call call, String tag) {
    Pattern written = Pattern.compile("#" + Pattern.quote(tag) + "\\b", Pattern.CASE_INSENSITIVE);
    return timeline(
        call,
        posted -> posted.visibility().equals("public") && written.matcher(posted.text()).find());
  }

  private JsonNode timeline(Call call, Predicate<World.Posted> shown) {
    List<World.Posted> all = world.posted().stream().filter(shown).toList();
    return page(call, all, World.Posted::id, entities::status, 20, 40);
  }

  private String name(String account) {
    return world.userName(account).orElseThrow(() -> new Call.Refused(404, "Record not found"));
  }

  JsonNode notifications(Call call) {
    World.User user = user(call, "read:notifications");
    world.listed();
    List<String> types = call.parameters().getOrDefault("types[]", List.of());
    List<String> excluded = call.parameters().getOrDefault("exclude_types[]", List.of());
    List<World.Notice> all =
        world.notices(user).stream()
            .filter(notice -> types.isEmpty() || types.contains(notice.type()))
            .filter(notice -> !excluded.contains(notice.type()))
            .toList();
    return page(call, all, World.Notice::id, entities::notification, 40, 80);
  }

  JsonNode notification(Call call, String id) {
    World.User user = user(call, "read:notifications");
    return world.notices(user).stream()
        .filter(notice -> notice.id().equals(id))
        .findFirst()
        .map(entities::notification)
        .orElseThrow(() -> new Call.Refused(404, "Record not found"));
  }

  <T> JsonNode page(
      Call call,
      List<T> all,
      Function<T, String> id,
      Function<T, JsonNode> json,
      int usual,
      int most) {
    int limit = Math.min(call.parameter("limit").map(Integer::parseInt).orElse(usual), most);
    List<T> within =
        all.stream()
            .filter(
                item ->
                    call.parameter("max_id")
                        .map(m -> World.IDS.compare(id.apply(item), m) < 0)
                        .orElse(true))
            .filter(
                item ->
                    call.parameter("since_id")
                        .or(() -> call.parameter("min_id"))
                        .map(m -> World.IDS.compare(id.apply(item), m) > 0)
                        .orElse(true))
            .toList();
    // Both want what is newer; min_id what is next to it.
    int begin = call.parameter("min_id").isPresent() ? Math.max(0, within.size() - limit) : 0;
    List<T> page = within.stream().skip(begin).limit(limit).toList();
    if (!page.isEmpty()) {
      String url = "https://" + call.header("Host") + call.path();
      call.answerHeader(
          "Link",
          "<%1$s?limit=%2$d&max_id=%3$s>; rel=\"next\", <%1$s?limit=%2$d&min_id=%4$s>; rel=\"prev\""
              .formatted(url, limit, id.apply(page.get(page.size() - 1)), id.apply(page.get(0))));
    }
    ArrayNode array = Call.JSON.createArrayNode();
    page.forEach(item -> array.add(json.apply(item)));
    return array;
  }

  JsonNode subscribe(Call call) throws IOException {
    World.Token token = token(call, "push");
    World.Subscription subscription =
        new World.Subscription(
            world.nextId(),
            token.value(),
            call.required("subscription[endpoint]"),
            call.required("subscription[keys][p256dh]"),
            call.required("subscription[keys][auth]"),
            pushes.speaksStandard()
                && call.parameter("subscription[standard]").filter("true"::equals).isPresent(),
            alerts(call));
    world.subscribe(subscription);
    return entities.subscription(subscription);
  }

  JsonNode updateSubscription(Call call) {
    World.Subscription old = subscription(call);
    World.Subscription changed =
        new World.Subscription(
            old.id(),
            old.token(),
            old.endpoint(),
            old.p256dh(),
            old.auth(),
            old.standard(),
            alerts(call));
    world.subscribe(changed);
    return entities.subscription(changed);
  }

  JsonNode getSubscription(Call call) {
    return entities.subscription(subscription(call));
  }

  JsonNode unsubscribe(Call call) {
    world.unsubscribe(token(call, "push").value());
    return Call.JSON.createObjectNode();
  }

  private World.Subscription subscription(Call call) {
    return world
        .subscription(token(call, "push").value())
        .orElseThrow(() -> new Call.Refused(404, "Record not found"));
  }

  private static Set<String> alerts(Call call) {
    return call.parameters().entrySet().stream()
        .filter(parameter -> parameter.getKey().startsWith("data[alerts]["))
        .filter(parameter -> parameter.getValue().get(0).equals("true"))
        .map(parameter -> parameter.getKey().replaceAll("^data\\[alerts]\\[|]$", ""))
        .collect(Collectors.toUnmodifiableSet());
  }
}
