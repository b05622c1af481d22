package social.howdah.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/statuses…}: what is posted, changed and taken back. */
final class StatusDoor {
  private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private", "direct");
  private static final Set<String> POLICIES = Set.of("public", "followers", "nobody");

  private final World world;
  private final Entities entities;
  private final ApiDoor signedIn;
  private final PushSender pushes;
  private final StreamingServer streams;
  private final Manners manners;
  private final int characters;

  StatusDoor(
      World world,
      Entities entities,
      ApiDoor signedIn,
      PushSender pushes,
      StreamingServer streams,
      Manners manners,
      int characters) {
    this.world = world;
    this.entities = entities;
    this.signedIn = signedIn;
    this.pushes = pushes;
    this.streams = streams;
    this.manners = manners;
    this.characters = characters;
  }

  JsonNode post(Call call) {
    World.User author = signedIn.user(call, "write:statuses");
    World.Posted draft = draft(call, author);
    Optional<Instant> later =
        call.parameter("scheduled_at").map(Instant::parse).filter(Instant.now()::isBefore);
    if (later.isPresent()) {
      return schedule(draft, later.get());
    }
    World.Posted posted =
        world.post(draft, manners.isKeepingKeys() ? call.header("Idempotency-Key") : null);
    if (posted.id().equals(draft.id())) {
      tell(posted);
    }
    return entities.status(posted);
  }

  private JsonNode schedule(World.Posted draft, Instant at) {
    if (at.isBefore(Instant.now().plus(Duration.ofMinutes(5)))) {
      throw new Call.Refused(
          422,
          "Validation failed: Scheduled at The scheduled date must be at least 5 minutes away");
    }
    World.Scheduled scheduled = new World.Scheduled(world.nextId(), draft, at);
    world.schedule(scheduled);
    return entities.scheduled(scheduled);
  }

  private World.Posted draft(Call call, World.User author) {
    World.Content content = content(call, author);
    String visibility = call.parameter("visibility").orElse("public");
    if (!VISIBILITIES.contains(visibility)) {
      throw new Call.Refused(422, "'" + visibility + "' is not a valid visibility");
    }
    Optional<String> replyTo = call.parameter("in_reply_to_id");
    if (replyTo.isPresent() && world.status(replyTo.get()).isEmpty()) {
      throw new Call.Refused(404, "The post you are trying to reply to does not appear to exist.");
    }
    String policy = call.parameter("quote_approval_policy").orElse("public");
    if (!POLICIES.contains(policy)) {
      throw new Call.Refused(422, "'" + policy + "' is not a valid quote policy");
    }
    return new World.Posted(
        world.nextId(),
        author,
        content,
        visibility,
        replyTo.orElse(null),
        Set.of("public", "unlisted").contains(visibility) ? policy : "nobody",
        Instant.now(),
        null);
  }

  /** What an edit may change, too. */
  private World.Content content(Call call, World.User author) {
    List<String> media = call.parameters().getOrDefault("media_ids[]", List.of());
    String text = media.isEmpty() ? call.required("status") : call.parameter("status").orElse("");
    String spoiler = call.parameter("spoiler_text").orElse("");
    if (length(text) + length(spoiler) > characters) {
      throw new Call.Refused(
          422, "Validation failed: Text character limit of " + characters + " exceeded");
    }
    World.Poll poll = poll(call);
    if (poll != null && !media.isEmpty()) {
      throw new Call.Refused(422, "Cannot attach files to a post with a poll");
    }
    if (media.size() > 4) {
      throw new Call.Refused(422, "Cannot attach more than 4 files");
    }
    for (String id : media) {
      Media.Medium medium =
          world
              .media()
              .find(id)
              .filter(m -> m.owner().equals(author))
              .orElseThrow(() -> new Call.Refused(422, "Validation failed: Media not found"));
      if (Instant.now().isBefore(medium.ready())) {
        throw new Call.Refused(
            422, "Cannot attach files that have not finished processing. Try again in a moment!");
      }
    }
    return new World.Content(
        text,
        spoiler,
        call.parameter("language").orElse("en"),
        call.parameter("sensitive").filter("true"::equals).isPresent(),
        media,
        poll);
  }

  private static World.@Nullable Poll poll(Call call) {
    List<String> options = call.parameters().getOrDefault("poll[options][]", List.of());
    if (options.isEmpty()) {
      return null;
    }
    int seconds = Integer.parseInt(call.required("poll[expires_in]"));
    if (options.size() > 4 || options.stream().anyMatch(option -> length(option) > 50)) {
      throw new Call.Refused(422, "Validation failed: Options can't contain more than 4 items");
    }
    if (seconds < 300 || seconds > 2_629_746) {
      throw new Call.Refused(422, "Validation failed: Expires at is too short or too far");
    }
    return new World.Poll(
        options,
        Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS),
        call.parameter("poll[multiple]").filter("true"::equals).isPresent());
  }

  /** Mastodon counts graphemes, and 23 for every URL. */
  private static long length(String text) {
    String counted = text.replaceAll("https?://\\S+\\.\\S+", "x".repeat(23));
    return Pattern.compile("\\X").matcher(counted).results().count();
  }

  private void tell(World.Posted posted) {
    streams.posted(posted);
    world.mentioned(posted.text()).stream()
        .filter(recipient -> !recipient.equals(posted.author()))
        .map(recipient -> world.notice(recipient, "mention", posted.author(), posted))
        .forEach(
            notice -> {
              streams.noticed(notice);
              pushes.push(notice);
            });
  }

  JsonNode status(Call call, String id) {
    return entities.status(found(id));
  }

  JsonNode edit(Call call, String id) {
    if (!manners.isKnowingEdits()) {
      throw new Call.Refused(404, "Not Found");
    }
    World.Posted before = own(call, id, "write:statuses");
    World.Posted after = before.with(content(call, before.author()), Instant.now());
    if (!after.content().equals(before.content())) {
      world.edit(after);
      streams.edited(after);
    }
    return entities.status(found(id));
  }

  /** The oldest first; one that was never changed has one revision. */
  JsonNode history(Call call, String id) {
    ArrayNode all = Call.JSON.createArrayNode();
    found(id);
    world.revisions(id).forEach(revision -> all.add(entities.edit(revision)));
    return all;
  }

  JsonNode delete(Call call, String id) {
    World.Posted posted = own(call, id, "write:statuses");
    world.delete(id);
    streams.deleted(posted);
    return entities.status(posted).put("text", posted.text());
  }

  JsonNode source(Call call, String id) {
    return entities.source(own(call, id, "read:statuses"));
  }

  JsonNode context(Call call, String id) {
    found(id);
    return entities.context();
  }

  JsonNode scheduled(Call call) {
    World.User user = signedIn.user(call, "read:statuses");
    return signedIn.page(
        call, world.scheduled(user), World.Scheduled::id, entities::scheduled, 20, 40);
  }

  private World.Posted found(String id) {
    return world.status(id).orElseThrow(() -> new Call.Refused(404, "Record not found"));
  }

  private World.Posted own(Call call, String id, String scope) {
    World.User user = signedIn.user(call, scope);
    World.Posted posted = found(id);
    if (!posted.author().equals(user)) {
      throw new Call.Refused(404, "Record not found");
    }
    return posted;
  }
}
