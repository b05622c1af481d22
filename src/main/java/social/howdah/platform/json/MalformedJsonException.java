package social.howdah.platform.json;

import com.fasterxml.jackson.core.JsonLocation;
import org.jspecify.annotations.Nullable;

/** Bytes that are not JSON. The message says where; it holds nothing of them. */
public final class MalformedJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long offset;

  MalformedJsonException(@Nullable JsonLocation where) {
    super(
        where == null
            ? "not JSON"
            : "not JSON at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr()));
    this.offset = where == null ? -1 : where.getByteOffset();
  }

  /** How many bytes are before the place; less than 0 where it is not known. */
  public long offset() {
    return offset;
  }
}
