package social.howdah.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** How people stand to each other, and in whose lists they are. */
final class RelationDoor {
  private final World world;
  private final Entities entities;
  private final ApiDoor signedIn;

  RelationDoor(World world, Entities entities, ApiDoor signedIn) {
    this.world = world;
    this.entities = entities;
    this.signedIn = signedIn;
  }

  /** {@code GET /api/v1/accounts/relationships}: whoever is not there is left out. */
  JsonNode all(Call call) {
    World.User user = signedIn.user(call, "read:follows");
    ArrayNode all = Call.JSON.createArrayNode();
    call.parameters().getOrDefault("id[]", List.of()).stream()
        .distinct()
        .filter(id -> world.userName(id).isPresent())
        .forEach(id -> all.add(of(user, id)));
    return all;
  }

  /** {@code GET /api/v1/accounts/:id/lists}. */
  JsonNode lists(Call call, String id) {
    World.User user = signedIn.user(call, "read:lists");
    if (world.userName(id).isEmpty()) {
      throw new Call.Refused(404, "Record not found");
    }
    ArrayNode lists = Call.JSON.createArrayNode();
    world.marks().all().stream()
        .filter(mark -> mark.by().equals(user.name()) && mark.of().equals(id))
        .filter(mark -> mark.kind().startsWith(Marks.LISTED))
        .map(mark -> mark.kind().substring(Marks.LISTED.length()))
        .forEach(title -> lists.add(entities.list(String.valueOf(title.hashCode()), title)));
    return lists;
  }

  JsonNode of(World.User user, String id) {
    Marks marks = world.marks();
    boolean followed =
        world
            .userName(id)
            .filter(name -> marks.all().contains(new Marks.Mark("follow", name, user.id())))
            .isPresent();
    return entities.relationship(
        id, marks.has("follow", user, id), followed, marks.has("mute", user, id));
  }
}
