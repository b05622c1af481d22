package social.howdah.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.ApiError;

/**
 * Answers that are not a success, as exceptions. What the body says is kept if it is short JSON;
 * HTML, empty and broken bodies leave the status alone to speak.
 */
final class Errors implements ResponseExceptionMapper<MastodonException> {
  private static final int LONGEST = 300;
  private static final int LARGEST = 65_536;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final ApiError SILENCE = new ApiError(null, null, Map.of());

  private final Clock clock;

  Errors(Clock clock) {
    this.clock = clock;
  }

  @Override
  public MastodonException toThrowable(Response response) {
    Call call = Call.current();
    ApiError body = body(response);
    Answer answer =
        new Answer(
            call.caller().instance(),
            response.getStatus(),
            call.endpoint().toString(),
            fit(response.getHeaderString("X-Request-Id"), call.caller()),
            fit(body.error(), call.caller()),
            fit(body.errorDescription(), call.caller()),
            body.details());
    return switch (answer.status()) {
      case 401 ->
          new UnauthorizedException(answer, response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE));
      case 403 -> new ForbiddenException(answer);
      case 404 -> new NotFoundException(answer);
      case 410 -> new GoneException(answer);
      case 422 -> new UnprocessableException(answer);
      case 429 ->
          new RateLimitedException(answer, RateLimit.reset(response.getStringHeaders(), clock));
      default ->
          answer.status() >= 500
              ? new ServerErrorException(answer)
              : new OtherAnswerException(answer, location(response));
    };
  }

  /** Redirects too: none is followed, so one that comes is an error. */
  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 300;
  }

  /** Some errors nest: {@code {"error": {"error": "…", "details": {…}}}}. */
  private static ApiError body(Response response) {
    try (InputStream body = response.readEntity(InputStream.class)) {
      JsonNode error = Mapper.JSON.readTree(body.readNBytes(LARGEST));
      while (error.path("error").isObject()) {
        error = error.path("error");
      }
      return Objects.requireNonNullElse(Mapper.JSON.treeToValue(error, ApiError.class), SILENCE);
    } catch (IOException | RuntimeException e) {
      return SILENCE;
    }
  }

  private static @Nullable URI location(Response response) {
    String location = response.getHeaderString(HttpHeaders.LOCATION);
    return location == null ? null : Urls.lenient(location).orElse(null);
  }

  /** A stranger's words, fit to stand in a log: one short line, without the token. */
  private static String fit(@Nullable String text, Caller caller) {
    String line = text == null ? "" : CONTROL.matcher(text).replaceAll(" ").strip();
    if (caller instanceof Caller.Token token) {
      line = line.replace(token.token().reveal(), "…");
    }
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
