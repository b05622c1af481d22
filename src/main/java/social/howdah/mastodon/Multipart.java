package social.howdah.mastodon;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.entity.mime.AbstractContentBody;
import org.apache.hc.client5.http.entity.mime.ContentBody;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.entity.mime.StringBody;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;

/** Request records that hold files: a part for each parameter, files streamed. */
final class Multipart {
  private static final ContentType TEXT = ContentType.create("text/plain", StandardCharsets.UTF_8);

  private Multipart() {}

  static void write(Record request, String boundary, OutputStream body) throws IOException {
    MultipartEntityBuilder parts =
        MultipartEntityBuilder.create()
            .setMode(HttpMultipartMode.EXTENDED)
            .setCharset(StandardCharsets.UTF_8)
            .setBoundary(boundary);
    Parameters.of(request).forEach(one -> parts.addPart(one.name(), part(one.value())));
    try (HttpEntity entity = parts.build()) {
      entity.writeTo(body);
    }
  }

  private static ContentBody part(Object value) {
    return value instanceof Upload upload
        ? new FilePart(upload)
        : new StringBody(value.toString(), TEXT);
  }

  /** Opens the file when its turn comes, and closes it. */
  private static final class FilePart extends AbstractContentBody {
    private final Upload upload;

    FilePart(Upload upload) {
      super(ContentType.parseLenient(upload.contentType()));
      this.upload = upload;
    }

    @Override
    public String getFilename() {
      return upload.filename();
    }

    @Override
    public long getContentLength() {
      return upload.size();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      try (InputStream in = upload.content().open()) {
        in.transferTo(out);
      }
    }
  }
}
