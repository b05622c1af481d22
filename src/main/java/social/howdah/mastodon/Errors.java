package social.howdah.mastodon;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are not a success, as exceptions. What the body says is kept if it is short JSON;
 * HTML, empty and broken bodies leave the status alone to speak.
 */
public final class Errors implements ResponseExceptionMapper<MastodonException> {
  private static final int LONGEST = 300;
  private static final int LARGEST = 65_536;

  @Override
  public MastodonException toThrowable(Response response) {
    int status = response.getStatus();
    JsonObject body = body(response);
    String error = text(body.get("error"));
    String message = message(status, error, text(body.get("error_description")));
    return switch (status) {
      case 401 -> new UnauthorizedException(message, status, error);
      case 403 -> new ForbiddenException(message, status, error);
      case 404 -> new NotFoundException(message, status, error);
      case 410 -> new GoneException(message, status, error);
      case 422 -> new UnprocessableException(message, status, error);
      case 429 ->
          new RateLimitedException(
              message,
              status,
              error,
              RateLimit.reset(response.getStringHeaders(), Clock.systemUTC()));
      default ->
          status >= 500
              ? new ServerErrorException(message, status, error)
              : new OtherAnswerException(message, status, error);
    };
  }

  /** Redirects too: none is followed, so one that comes is an error. */
  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 300;
  }

  private static String message(int status, String error, String description) {
    return "The instance answered %d%s%s"
        .formatted(
            status,
            error.isEmpty() ? "" : ": " + error,
            description.isEmpty() ? "" : " (" + description + ")");
  }

  private static JsonObject body(Response response) {
    try (InputStream body = response.readEntity(InputStream.class);
        JsonReader reader = Json.createReader(new ByteArrayInputStream(body.readNBytes(LARGEST)))) {
      return reader.readObject();
    } catch (IOException | RuntimeException e) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }

  /** Some errors nest: {@code {"error": {"error": "…"}}}. */
  private static String text(@Nullable JsonValue value) {
    if (value instanceof JsonObject object) {
      return text(object.get("error"));
    }
    String text = value instanceof JsonString string ? string.getString().strip() : "";
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
