package social.howdah.mastodon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import social.howdah.mastodon.EventStream;
import social.howdah.mastodon.Page;

/** Reads all that an answer has to tell, as an application might. */
final class Reading {
  private static final Map<Class<?>, List<Method>> METHODS = new ConcurrentHashMap<>();

  private Reading() {}

  /**
   * Calls what can be called without arguments, on records and on what they hold. Lists and maps
   * hold no null, or this fails.
   */
  static void all(Object answer) {
    Deque<Object> unread = new ArrayDeque<>();
    unread.add(answer);
    while (!unread.isEmpty()) {
      Object next = unread.remove();
      if (next instanceof Record) {
        for (Method method : METHODS.computeIfAbsent(next.getClass(), Reading::methods)) {
          Optional.ofNullable(invoke(method, next)).ifPresent(unread::add);
        }
      } else if (next instanceof Collection<?> list) {
        unread.addAll(list);
      } else if (next instanceof Map<?, ?> map) {
        unread.addAll(map.values());
      } else if (next instanceof Optional<?> value) {
        value.ifPresent(unread::add);
      } else if (next instanceof Page<?> page) {
        unread.addAll(page.items());
        page.isComplete();
        page.hasNext();
      } else if (next instanceof EventStream stream) {
        try (stream) {
          stream.forEachRemaining(unread::add);
        }
      }
    }
    assertThat(answer).hasSameHashCodeAs(answer).hasToString(answer.toString());
  }

  private static Object invoke(Method method, Object record) {
    try {
      return method.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(method + " throws", e.getCause());
    }
  }

  private static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !List.of("toString", "hashCode").contains(method.getName()))
        .toList();
  }
}
