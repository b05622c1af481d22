package social.howdah.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person's browser without JavaScript: cookies, links, forms. */
public final class Browser {
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(new LocalCookies()).build();
  private final Map<String, String> headers;

  public Browser() {
    this(Map.of());
  }

  /**
   * @param headers that it sends with every request
   */
  Browser(Map<String, String> headers) {
    this.headers = headers;
  }

  /** A page that was come to, after all redirects. */
  public record Page(int status, URI url, String body) {
    Document html() {
      return Jsoup.parse(body, url.toString());
    }

    /** Those that are no files of Howdah's: what stands in the page itself, or is another's. */
    List<Element> foreignScripts(String base) {
      return html().select("script").stream()
          .filter(
              script ->
                  !script.data().isEmpty() || !script.attr("src").startsWith(base + "/assets/"))
          .toList();
    }

    /** What a person reads first. */
    public String message() {
      return html().select("[role=status], [role=alert]").text();
    }
  }

  public Page open(String url) {
    return follow(HttpRequest.newBuilder(URI.create(url)).build());
  }

  /** One step: where a link leads, without going there. */
  public HttpResponse<String> peek(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).build());
  }

  /** Fills in a page's form and sends it. */
  public Page submit(Page page, String selector, Map<String, String> values) {
    Element form =
        Objects.requireNonNull(
            page.html().selectFirst(selector), () -> "no form " + selector + " on " + page.body());
    Map<String, String> fields = fields(form);
    fields.putAll(values);
    String body = encoded(fields);
    String action = form.absUrl("action");
    if (form.attr("method").equalsIgnoreCase("get")) {
      return open(action + "?" + body);
    }
    return follow(
        HttpRequest.newBuilder(URI.create(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin(page.url()))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** What a browser would send of a form nobody has touched. */
  private static Map<String, String> fields(Element form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input[name]:not([type=checkbox]), input[name][checked]")
        .forEach(input -> fields.putIfAbsent(input.attr("name"), input.attr("value")));
    form.select("textarea[name]").forEach(area -> fields.put(area.attr("name"), area.wholeText()));
    for (Element select : form.select("select[name]")) {
      Element chosen = select.selectFirst("option[selected]");
      Element option = chosen == null ? select.selectFirst("option") : chosen;
      if (option != null) {
        fields.put(
            select.attr("name"), option.hasAttr("value") ? option.attr("value") : option.text());
      }
    }
    return fields;
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getAuthority();
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Page follow(HttpRequest request) {
    HttpResponse<String> response = send(request);
    for (int steps = 0; response.statusCode() / 100 == 3 && steps < 10; steps++) {
      String location = response.headers().firstValue("Location").orElseThrow();
      response = send(HttpRequest.newBuilder(response.uri().resolve(location)).build());
    }
    return new Page(response.statusCode(), response.uri(), response.body());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      HttpRequest.Builder whole = HttpRequest.newBuilder(request, (name, value) -> true);
      headers.forEach(whole::setHeader);
      return http.send(whole.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public void signIn(String base, String name, String password) {
    Page page =
        submit(
            open(base + "/sign-in"),
            "form[action$=/sign-in]",
            Map.of("name", name, "password", password));
    if (page.status() != 200) {
      throw new IllegalStateException("not signed in: " + page.status() + " " + page.message());
    }
  }

  /** Reads what will be asked, and goes on to the instance; or stays where there is a mistake. */
  public Page consent(String base, String instance, String alias) {
    Page words =
        submit(open(base + "/"), "form.link", Map.of("instance", instance, "alias", alias));
    return words.html().select("form[action$=/link]").isEmpty()
        ? words
        : submit(words, "form[action$=/link]", Map.of());
  }

  /** Links an account of the sandbox, from the home page to the home page. */
  public Page link(String base, String instance, String user, String password, String alias) {
    Page consent = consent(base, instance, alias);
    if (!consent.url().toString().startsWith(instance)) {
      return consent;
    }
    return decide(consent, user, password, "allow");
  }

  /** Links an account that shall belong to the organisation; the page says what is asked. */
  Page linkShared(String base, String instance, String user, String password) {
    Page asks = open(base + "/link/ask?instance=" + encode(instance));
    Page consent =
        submit(
            asks,
            "form[action$=/link]",
            Map.of("instance", instance, "shared", "true", "feature", "post"));
    return decide(consent, user, password, "allow");
  }

  Page decide(Page consent, String user, String password, String decision) {
    return submit(
        consent, "form", Map.of("username", user, "password", password, "decision", decision));
  }
}
