package social.howdah.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /api/v2/media} and {@code /api/v1/media/:id}. Images are ready at once, videos later. */
final class MediaDoor {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
  private static final Pattern TYPE =
      Pattern.compile(
          "^content-type:\\s*([^;\\r\\n]+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Set<String> TYPES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "video/mp4", "video/webm");

  private final World world;
  private final Entities entities;
  private final ApiDoor signedIn;
  private final Manners manners;

  MediaDoor(World world, Entities entities, ApiDoor signedIn, Manners manners) {
    this.world = world;
    this.entities = entities;
    this.signedIn = signedIn;
    this.manners = manners;
  }

  JsonNode upload(Call call) {
    World.User owner = signedIn.user(call, "write:media");
    String type = "";
    String description = null;
    int size = 0;
    for (String part : parts(call)) {
      int end = part.indexOf("\r\n\r\n");
      String head = part.substring(0, end);
      String content = part.substring(end + 4, part.length() - 2);
      Matcher name = NAME.matcher(head);
      Matcher media = TYPE.matcher(head);
      if (name.find() && name.group(1).equals("file") && media.find()) {
        type = media.group(1).strip();
        size = content.length();
      } else if (name.group(1).equals("description")) {
        description =
            new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      }
    }
    if (!TYPES.contains(type)) {
      throw new Call.Refused(
          422, "Validation failed: File content type is invalid, File is invalid");
    }
    boolean video = type.startsWith("video/");
    Media.Medium medium =
        new Media.Medium(
            world.nextId(),
            owner,
            type,
            description,
            size,
            Instant.now().plus(video ? manners.processing() : java.time.Duration.ZERO));
    world.media().add(medium);
    call.answerStatus(video ? 202 : 200);
    return entities.medium(medium, !video);
  }

  private static String[] parts(Call call) {
    Matcher boundary = BOUNDARY.matcher(String.valueOf(call.header("Content-Type")));
    if (!boundary.find()) {
      throw new Call.Refused(422, "Validation failed: File can't be blank");
    }
    String body = new String(call.body(), StandardCharsets.ISO_8859_1);
    String[] all = body.split(Pattern.quote("--" + boundary.group(1)), -1);
    return java.util.Arrays.copyOfRange(all, 1, all.length - 1);
  }

  /** Only what is not attached yet. */
  JsonNode get(Call call, String id) {
    World.User user = signedIn.user(call, "write:media");
    Media.Medium medium =
        world
            .media()
            .find(id)
            .filter(m -> m.owner().equals(user) && !world.isAttached(id))
            .orElseThrow(() -> new Call.Refused(404, "Record not found"));
    boolean ready = !Instant.now().isBefore(medium.ready());
    if (ready && manners.isFailingToProcess()) {
      throw new Call.Refused(422, "Error processing thumbnail for uploaded media");
    }
    call.answerStatus(ready ? 200 : 206);
    return entities.medium(medium, ready);
  }
}
