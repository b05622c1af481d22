package social.howdah.mastodon;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Configurable;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.glassfish.jersey.apache5.connector.Apache5ClientProperties;
import org.glassfish.jersey.apache5.connector.Apache5ConnectorProvider;
import org.glassfish.jersey.apache5.connector.Apache5HttpClientBuilderConfigurator;
import org.glassfish.jersey.client.ClientProperties;
import social.howdah.platform.http.GuardedConnections;

/** Rest Clients by interface and instance, made when first needed; they share their connections. */
@Singleton
class RestClients {
  /** More than an installation meets; a client let go is made again. */
  private static final int MOST = 500;

  private record Key(Class<?> api, Instance instance) {}

  private final GuardedConnections connections;
  private final Sending sending;
  private final Receiving receiving;
  private final Errors errors;
  private final Map<Key, Object> made =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
              return size() > MOST;
            }
          });

  @Inject
  RestClients(GuardedConnections connections, RateLimits limits, @Own Clock clock) {
    this.connections = connections;
    this.sending = new Sending(connections.userAgent());
    this.receiving = new Receiving(limits);
    this.errors = new Errors(clock);
  }

  <A> A of(Class<A> api, Instance instance) {
    return api.cast(
        get(
            api,
            instance,
            () ->
                configured(
                        RestClientBuilder.newBuilder()
                            .baseUri(instance.base())
                            .property("microprofile.rest.client.disable.default.mapper", true)
                            .register(errors),
                        instance)
                    .build(api)));
  }

  /** For links, whose path no interface knows. */
  Client plain(Instance instance) {
    return (Client)
        get(Client.class, instance, () -> configured(ClientBuilder.newBuilder(), instance).build());
  }

  private Object get(Class<?> api, Instance instance, Supplier<Object> maker) {
    return made.computeIfAbsent(new Key(api, instance), key -> maker.get());
  }

  private <C extends Configurable<? super C>> C configured(C builder, Instance instance) {
    Apache5HttpClientBuilderConfigurator configurator = connections::configure;
    builder.property(ClientProperties.CONNECTOR_PROVIDER, Apache5ConnectorProvider.class.getName());
    builder.property(
        Apache5ClientProperties.CONNECTION_MANAGER, connections.pool(instance.base().getScheme()));
    builder.property(Apache5ClientProperties.CONNECTION_MANAGER_SHARED, true);
    builder.property(Apache5ClientProperties.CONNECTION_CLOSING_STRATEGY, new Closing());
    builder.property(ClientProperties.FOLLOW_REDIRECTS, false);
    builder.register(configurator);
    // A PUT without a body is legal here: a reaction has all in its path.
    builder.property(ClientProperties.SUPPRESS_HTTP_COMPLIANCE_VALIDATION, true);
    builder.register(sending);
    builder.register(receiving);
    builder.register(new Decoder());
    builder.register(new Encoder());
    builder.register(new Words());
    return builder;
  }
}
