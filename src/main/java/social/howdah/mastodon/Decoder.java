package social.howdah.mastodon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers: records, lists, pages of either, or nothing where nothing is expected. It stands
 * before all other readers, whatever media type an answer claims to have.
 */
final class Decoder implements ReaderInterceptor {

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Class<?> type = context.getType();
    if (type == String.class || type == InputStream.class) {
      return context.proceed();
    }
    Type generic = context.getGenericType();
    InputStream body = context.getInputStream();
    if (generic == void.class) {
      return null;
    }
    if (type.equals(EventStream.class)) {
      return new EventStream(body, Call.current());
    }
    if (type.equals(Page.class)) {
      JavaType entry =
          Mapper.JSON.constructType(((ParameterizedType) generic).getActualTypeArguments()[0]);
      return new Page<>(
          entries(entry, body),
          context.getHeaders().getFirst(HttpHeaders.LINK),
          Call.current(),
          generic);
    }
    return present(Mapper.JSON.readerFor(Mapper.JSON.constructType(generic)).readValue(body));
  }

  /** Where the API pages an object and not an array, a page has that one object. */
  private static List<Object> entries(JavaType entry, InputStream body) throws IOException {
    try (JsonParser parser = Mapper.JSON.createParser(body)) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        return Mapper.JSON
            .readerFor(Mapper.JSON.getTypeFactory().constructCollectionType(List.class, entry))
            .readValue(parser);
      }
      return List.of(present(Mapper.JSON.readerFor(entry).readValue(parser)));
    }
  }

  private static Object present(@Nullable Object value) throws IOException {
    if (value == null) {
      throw new IOException("the answer is null, or has no body");
    }
    return value;
  }
}
