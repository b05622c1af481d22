package social.howdah.mastodon;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Writes request records: as JSON, as forms, which OAuth wants, or in parts where there are files.
 * What is null is left out. It stands before all other writers.
 */
final class Encoder implements WriterInterceptor {

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (!(context.getEntity() instanceof Record request)) {
      context.proceed();
      return;
    }
    MediaType type = context.getMediaType();
    OutputStream body = context.getOutputStream();
    if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
      Multipart.write(request, boundary(type), body);
    } else if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
      body.write(Parameters.encoded(request).getBytes(StandardCharsets.US_ASCII));
    } else {
      body.write(Mapper.JSON.writeValueAsBytes(request));
    }
  }

  /** Chosen by {@link Sending}. */
  private static String boundary(MediaType type) {
    return Objects.requireNonNull(type.getParameters().get("boundary"), "boundary");
  }
}
