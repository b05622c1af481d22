package social.howdah.platform.database;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of many rows, for statements that take them all at once: {@code … FROM
 * UNNEST(CAST(:ids AS UUID ARRAY), …)}.
 */
public final class Column {
  private Column() {}

  /** The value of each row, in their order. */
  public static <R, T extends @Nullable Object> List<T> of(List<R> rows, Function<R, T> value) {
    return rows.stream().map(value).toList();
  }
}
