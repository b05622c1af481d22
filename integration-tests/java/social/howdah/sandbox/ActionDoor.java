package social.howdah.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people do to the statuses and accounts of others. */
final class ActionDoor {
  private static final Map<String, String> SCOPES =
      Map.of(
          "reblog", "write:statuses",
          "favourite", "write:favourites",
          "bookmark", "write:bookmarks",
          "follow", "write:follows",
          "mute", "write:mutes");

  private final World world;
  private final RelationDoor relations;
  private final Entities entities;
  private final ApiDoor signedIn;

  ActionDoor(World world, RelationDoor relations, Entities entities, ApiDoor signedIn) {
    this.world = world;
    this.relations = relations;
    this.entities = entities;
    this.signedIn = signedIn;
  }

  /** {@code POST /api/v1/statuses/:id/reblog} and its like; {@code what} may begin with "un". */
  JsonNode status(Call call, String what, String id) {
    String kind = what.replaceFirst("^un", "");
    World.User user = signedIn.user(call, Objects.requireNonNull(SCOPES.get(kind)));
    World.Posted posted =
        world
            .status(id)
            .filter(found -> world.sees(user, found))
            .orElseThrow(() -> new Call.Refused(404, "Record not found"));
    if (what.equals("reblog") && !List.of("public", "unlisted").contains(posted.visibility())) {
      throw new Call.Refused(403, "This action is not allowed");
    }
    world.marks().set(new Marks.Mark(kind, user.name(), id), kind.equals(what));
    ObjectNode json = entities.status(posted);
    for (String mark : List.of("reblog", "favourite", "bookmark")) {
      String field = mark.equals("reblog") ? "reblogged" : mark.replaceFirst("e?$", "ed");
      json.put(field, world.marks().has(mark, user, id));
    }
    json.put("muted", false);
    return what.equals("reblog") ? reblog(user, json) : json;
  }

  /** A boost is a status of its own that holds the other. */
  private ObjectNode reblog(World.User user, ObjectNode boosted) {
    ObjectNode json = boosted.deepCopy();
    json.put("id", world.nextId()).set("account", entities.account(user));
    json.set("reblog", boosted);
    return json;
  }

  /** {@code POST /api/v1/accounts/:id/follow} and its like. */
  JsonNode account(Call call, String what, String id) {
    String kind = what.replaceFirst("^un", "");
    World.User user = signedIn.user(call, Objects.requireNonNull(SCOPES.get(kind)));
    if (world.userName(id).isEmpty()) {
      throw new Call.Refused(404, "Record not found");
    }
    world.marks().set(new Marks.Mark(kind, user.name(), id), kind.equals(what));
    return relations.of(user, id);
  }

  /** {@code GET /api/v2/search}: what has this URL. */
  JsonNode search(Call call) {
    World.User user = signedIn.user(call, "read:search");
    String wanted = call.required("q");
    ObjectNode found = Call.JSON.createObjectNode();
    for (String list : List.of("accounts", "hashtags", "collections")) {
      found.putArray(list);
    }
    var statuses = found.putArray("statuses");
    world.posted().stream()
        .filter(posted -> world.sees(user, posted))
        .map(entities::status)
        .filter(status -> status.get("url").asText().equals(wanted))
        .forEach(statuses::add);
    return found;
  }
}
