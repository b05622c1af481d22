package social.howdah.platform.http;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The connections of all clients: one pool for https, one for http to allowed addresses. */
@Singleton
public class GuardedConnections {
  private static final Timeout CONNECT = Timeout.ofSeconds(10);

  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_HEADER = 65_536;

  private final DnsResolver secureResolver;
  private final DnsResolver plainResolver;
  private final PoolingHttpClientConnectionManager secure;
  private final PoolingHttpClientConnectionManager plain;
  private final Optional<URI> proxy;
  private final String userAgent;
  private final Timeout patience;

  @Inject
  public GuardedConnections(NetworkConfig network) {
    this.proxy = network.proxy();
    this.patience = Timeout.of(network.patience());
    this.secureResolver = resolver(network, false);
    this.plainResolver = resolver(network, true);
    this.secure = pool(network, secureResolver);
    this.plain = pool(network, plainResolver);
    this.userAgent = network.userAgent();
  }

  /**
   * The addresses of a name that may be contacted, for connections that no pool here holds. A proxy
   * is reached inside.
   *
   * @throws UnknownHostException for other addresses too, saying which setting allows them
   */
  public InetAddress[] resolve(String host, boolean encrypted) throws UnknownHostException {
    return (encrypted ? secureResolver : plainResolver).resolve(host);
  }

  /** Where all connections go through, if they do. */
  public Optional<URI> proxy() {
    return proxy;
  }

  private static DnsResolver resolver(NetworkConfig network, boolean plain) {
    // Behind a proxy names are resolved by it.
    return network.proxy().isPresent()
        ? SystemDefaultDnsResolver.INSTANCE
        : new AddressGuard(network.allowed(), plain);
  }

  private static PoolingHttpClientConnectionManager pool(
      NetworkConfig network, DnsResolver resolver) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(LONGEST_HEADER)
                        .build())
                .build())
        .setMaxConnTotal(network.connections())
        .setMaxConnPerRoute(network.connections())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setSocketTimeout(Timeout.of(network.patience()))
                .setTimeToLive(TimeValue.ofMinutes(5))
                .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                .build())
        .build();
  }

  /** Who calls: some servers answer nobody who does not say. */
  public String userAgent() {
    return userAgent;
  }

  /** The pool that serves a URL of this scheme; it outlives the clients that use it. */
  public HttpClientConnectionManager pool(String scheme) {
    return "https".equals(scheme) ? secure : plain;
  }

  /** How every client here behaves: nothing is repeated, followed or remembered behind our back. */
  public HttpClientBuilder configure(HttpClientBuilder client) {
    proxy.ifPresent(uri -> client.setProxy(HttpHost.create(uri)));
    return client
        .setUserAgent(userAgent)
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .addExecInterceptorAfter(ChainElement.COMPRESS.name(), "draining", new Draining())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(patience)
                .setResponseTimeout(patience)
                .build());
  }

  @PreDestroy
  void close() {
    List.of(secure, plain).forEach(PoolingHttpClientConnectionManager::close);
  }
}
