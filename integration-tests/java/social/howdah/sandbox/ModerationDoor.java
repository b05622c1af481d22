package social.howdah.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import social.howdah.sandbox.Moderation.Mark;
import social.howdah.sandbox.Moderation.Permission;
import social.howdah.sandbox.Moderation.Report;

/**
 * {@code /api/v1/admin/…} for moderators. A token needs the scope and its user a role that may;
 * what the role's policy forbids, such as to approve who is approved, is refused in the same words.
 */
final class ModerationDoor {
  private static final Set<String> TYPES =
      Set.of("none", "sensitive", "disable", "silence", "suspend");

  private final World world;
  private final Moderation moderation;
  private final ModerationEntities entities;
  private final ApiDoor signedIn;

  ModerationDoor(World world, ModerationEntities entities, ApiDoor signedIn) {
    this.world = world;
    this.moderation = world.moderation();
    this.entities = entities;
    this.signedIn = signedIn;
  }

  JsonNode reports(Call call) {
    moderator(call, "admin:read:reports", Permission.MANAGE_REPORTS);
    boolean resolved = call.parameter("resolved").filter("true"::equals).isPresent();
    List<Report> all =
        moderation.all().stream().filter(report -> report.isHandled() == resolved).toList();
    return signedIn.page(call, all, Report::id, entities::report, 100, 200);
  }

  JsonNode report(Call call, String id) {
    moderator(call, "admin:read:reports", Permission.MANAGE_REPORTS);
    return entities.report(moderation.find(id).orElseThrow(ModerationDoor::unknown));
  }

  /** {@code POST /api/v1/admin/reports/:id/resolve} and its like. */
  JsonNode changeReport(Call call, String what, String id) {
    World.User moderator = moderator(call, "admin:write:reports", Permission.MANAGE_REPORTS);
    String known = moderation.find(id).orElseThrow(ModerationDoor::unknown).id();
    UnaryOperator<Report> change =
        switch (what) {
          case "assign_to_self" -> report -> report.assignedTo(moderator);
          case "unassign" -> report -> report.assignedTo(null);
          case "resolve" -> report -> report.handledBy(moderator);
          case "reopen" -> report -> report.handledBy(null);
          default -> throw unknown();
        };
    return entities.report(moderation.change(known, change));
  }

  JsonNode account(Call call, String id) {
    moderator(call, "admin:read:accounts", Permission.MANAGE_USERS);
    return entities.account(user(id));
  }

  /** {@code POST /api/v1/admin/accounts/:id/approve} and its like. */
  JsonNode changeAccount(Call call, String what, String id) {
    moderator(call, "admin:write:accounts", Permission.MANAGE_USERS);
    World.User user = user(id);
    JsonNode before = entities.account(user);
    switch (what) {
      case "approve", "reject" -> decide(user, what.equals("reject"));
      case "enable" -> world.disable(user.name(), false);
      case "unsilence" -> moderation.mark(user, Mark.SILENCED, false);
      case "unsensitive" -> moderation.mark(user, Mark.SENSITIZED, false);
      case "unsuspend" -> unsuspend(user);
      default -> throw unknown();
    }
    return what.equals("reject") ? before : entities.account(user);
  }

  private void decide(World.User user, boolean rejected) {
    if (!moderation.is(user, Mark.PENDING)) {
      throw forbidden();
    }
    moderation.mark(user, Mark.PENDING, false);
    moderation.mark(user, Mark.REJECTED, rejected);
  }

  private void unsuspend(World.User user) {
    if (!moderation.is(user, Mark.SUSPENDED)) {
      throw forbidden();
    }
    moderation.mark(user, Mark.SUSPENDED, false);
  }

  /** {@code POST /api/v1/admin/accounts/:id/action}: settles the report, or all of the account. */
  JsonNode act(Call call, String id) {
    World.User moderator = moderator(call, "admin:write:accounts", Permission.MANAGE_USERS);
    if (!moderation.may(moderator, Permission.MANAGE_REPORTS)) {
      throw forbidden();
    }
    World.User user = user(id);
    String type = call.required("type");
    if (!TYPES.contains(type)) {
      throw new Call.Refused(422, "Validation failed: Type is not included in the list");
    }
    switch (type) {
      case "sensitive" -> moderation.mark(user, Mark.SENSITIZED, true);
      case "disable" -> world.disable(user.name(), true);
      case "silence" -> moderation.mark(user, Mark.SILENCED, true);
      case "suspend" -> moderation.mark(user, Mark.SUSPENDED, true);
      default -> {}
    }
    if (type.equals("none")) {
      call.parameter("report_id").ifPresent(report -> moderation.handle(report, moderator));
    } else {
      moderation.settleAllOf(user, moderator);
    }
    return Call.JSON.createObjectNode();
  }

  private World.User moderator(Call call, String scope, Permission permission) {
    World.User user = signedIn.user(call, scope);
    if (!moderation.may(user, permission)) {
      throw forbidden();
    }
    return user;
  }

  private World.User user(String id) {
    return world
        .userName(id)
        .flatMap(world::user)
        .filter(user -> !moderation.is(user, Mark.REJECTED))
        .orElseThrow(ModerationDoor::unknown);
  }

  private static Call.Refused unknown() {
    return new Call.Refused(404, "Record not found");
  }

  private static Call.Refused forbidden() {
    return new Call.Refused(403, "This action is not allowed");
  }
}
