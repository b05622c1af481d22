package social.howdah.mastodon.coverage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.streaming.Streaming;
import social.howdah.mastodon.streaming.TestStreaming;
import social.howdah.platform.Secret;

/** Calls any method of the client, with everything it takes. */
public final class Calls {
  public static final String TOKEN = "the-token";

  private final Map<Class<?>, Object> areas = new HashMap<>();
  private final MastodonClient client;
  private final Instance instance;

  public Calls(MastodonClient client, Instance instance) {
    this.client = client;
    this.instance = instance;
  }

  /** What the method returns; what it throws comes out as it is. */
  public Object call(ClientMethod method) throws Exception {
    Method bean = method.bean();
    Type[] types = bean.getGenericParameterTypes();
    Object[] arguments = new Object[types.length];
    arguments[0] = caller(bean.getParameterTypes()[0]);
    for (int i = 1; i < types.length; i++) {
      arguments[i] = Samples.argument(types[i], bean.getParameters()[i].getName());
    }
    try {
      return bean.invoke(area(bean.getDeclaringClass()), arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }

  private Object area(Class<?> type) throws ReflectiveOperationException {
    Object known = areas.get(type);
    if (known == null) {
      known = make(type);
      areas.put(type, known);
    }
    return known;
  }

  /** Its constructor takes the client, and what it stands on besides. */
  private Object make(Class<?> area) throws ReflectiveOperationException {
    return area == Streaming.class
        ? TestStreaming.over(client)
        : area.getConstructor(MastodonClient.class).newInstance(client);
  }

  private Caller caller(Class<?> type) {
    Secret token = Secret.of(TOKEN);
    if (type == Caller.UserToken.class) {
      return new Caller.UserToken(instance, token, Set.of());
    }
    return Caller.Token.class.isAssignableFrom(type)
        ? new Caller.AppToken(instance, token, Set.of())
        : instance;
  }
}
