package social.howdah.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.howdah.sandbox.Moderation.Mark;
import social.howdah.sandbox.Moderation.Report;

/** What the API says to moderators. */
final class ModerationEntities {
  private static final String MADE = "2026-01-01T00:00:00.000Z";
  private static final String ADDRESS = "203.0.113.9";

  private final World world;
  private final Moderation moderation;
  private final Entities entities;

  ModerationEntities(World world, Entities entities) {
    this.world = world;
    this.moderation = world.moderation();
    this.entities = entities;
  }

  ObjectNode account(World.User user) {
    ObjectNode account = Call.JSON.createObjectNode();
    account.put("id", user.id()).put("username", user.name()).putNull("domain");
    account.put("created_at", MADE).put("email", user.name() + "@example.org");
    account.put("ip", ADDRESS).put("locale", "en");
    account.putArray("ips").addObject().put("ip", ADDRESS).put("used_at", MADE);
    account.put("invite_request", "I would like to join.");
    account.set("role", role(user));
    account.put("confirmed", true).put("disabled", world.isDisabled(user));
    account.put("approved", !moderation.is(user, Mark.PENDING));
    account.put("sensitized", moderation.is(user, Mark.SENSITIZED));
    account.put("silenced", moderation.is(user, Mark.SILENCED));
    account.put("suspended", moderation.is(user, Mark.SUSPENDED));
    account.set("account", entities.account(user));
    return account;
  }

  private ObjectNode role(World.User user) {
    int permissions = moderation.permissions(user);
    ObjectNode role = Call.JSON.createObjectNode();
    role.put("id", permissions == 0 ? "-99" : "2").put("color", "").put("highlighted", false);
    role.put("name", permissions == 0 ? "" : "Moderator").put("collection_limit", 10);
    return role.put("permissions", String.valueOf(permissions));
  }

  ObjectNode report(Report report) {
    ObjectNode json = common(report);
    Moderation.Complaint complaint = report.complaint();
    json.put("updated_at", Entities.time(report.updated()));
    json.set("account", account(complaint.reporter()));
    json.set("target_account", account(complaint.target()));
    json.set("assigned_account", moderator(report.assigned()));
    json.set("action_taken_by_account", moderator(report.handledBy()));
    ArrayNode statuses = json.putArray("statuses");
    complaint
        .statuses()
        .forEach(id -> world.status(id).map(entities::status).ifPresent(statuses::add));
    ArrayNode rules = json.putArray("rules");
    for (String id : complaint.rules()) {
      ObjectNode rule = rules.addObject().put("id", id).put("text", "Rule " + id);
      rule.put("hint", "").putObject("translations");
    }
    return json;
  }

  /** As a notification tells it. */
  ObjectNode told(Report report) {
    ObjectNode json = common(report);
    ArrayNode statuses = json.putArray("status_ids");
    report.complaint().statuses().forEach(statuses::add);
    ArrayNode rules = json.putArray("rule_ids");
    report.complaint().rules().forEach(rules::add);
    json.putArray("collection_ids");
    json.set("target_account", entities.account(report.complaint().target()));
    return json;
  }

  private static ObjectNode common(Report report) {
    Instant at = report.handledAt();
    ObjectNode json = Call.JSON.createObjectNode().put("id", report.id());
    json.put("action_taken", report.isHandled());
    json.put("action_taken_at", at == null ? null : Entities.time(at));
    json.put("category", report.complaint().category()).put("forwarded", false);
    json.put("comment", report.complaint().comment());
    return json.put("created_at", Entities.time(report.created()));
  }

  private @Nullable JsonNode moderator(World.@Nullable User user) {
    return user == null ? null : account(user);
  }

  /** A webhook's body. */
  String webhook(String event, JsonNode object) {
    ObjectNode body = Call.JSON.createObjectNode().put("event", event);
    body.put("created_at", Entities.time(Instant.now())).set("object", object);
    return body.toString();
  }
}
