package social.howdah.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What came of a delivery.
 *
 * @param reference what the other side calls it, a status id for example; unique within its lane
 * @param url where people can see it
 */
public record Receipt(@Nullable String reference, @Nullable String url) {
  public static final Receipt NONE = new Receipt(null, null);
}
