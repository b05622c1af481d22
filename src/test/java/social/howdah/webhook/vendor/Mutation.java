package social.howdah.webhook.vendor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.webhook.Received;
import social.howdah.webhook.Samples.Sample;

/** A sample that somebody has been at. */
final class Mutation {
  private Mutation() {}

  /** The sample with every string, number and boolean of its body made another. */
  static Received everyValue(Sample sample, UnaryOperator<Object> change) {
    Map<String, @Nullable Object> payload = new LinkedHashMap<>();
    payload(sample).forEach((key, value) -> payload.put(key, changed(value, change)));
    return with(sample, payload);
  }

  /** The sample once for each field of its body, without that field. */
  static List<Received> withoutEachField(Sample sample) {
    List<Received> damaged = new ArrayList<>();
    Map<String, @Nullable Object> payload = payload(sample);
    without(payload, () -> damaged.add(with(sample, payload)));
    return damaged;
  }

  private static Received with(Sample sample, Map<String, @Nullable Object> payload) {
    return new Received(sample.headers(), Json.writePayload(payload));
  }

  private static Map<String, @Nullable Object> payload(Sample sample) {
    try {
      return Json.readPayload(sample.body());
    } catch (MalformedJsonException e) {
      throw new IllegalStateException(sample.toString(), e);
    }
  }

  private static @Nullable Object changed(@Nullable Object value, UnaryOperator<Object> change) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> changed = new LinkedHashMap<>();
      map.forEach((key, field) -> changed.put(key, changed(field, change)));
      return changed;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> changed = new ArrayList<>();
      list.forEach(item -> changed.add(changed(item, change)));
      return changed;
    }
    return value == null ? null : change.apply(value);
  }

  @SuppressWarnings("unchecked")
  private static void without(@Nullable Object value, Runnable look) {
    if (value instanceof Map<?, ?> map) {
      for (Object key : List.copyOf(map.keySet())) {
        Object field = ((Map<Object, @Nullable Object>) map).remove(key);
        look.run();
        ((Map<Object, @Nullable Object>) map).put(key, field);
        without(field, look);
      }
    } else if (value instanceof List<?> list) {
      list.forEach(item -> without(item, look));
    }
  }
}
