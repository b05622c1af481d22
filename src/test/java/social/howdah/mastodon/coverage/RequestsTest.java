package social.howdah.mastodon.coverage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.mastodon.EventStream;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.entity.StreamEvent;

/** Every method, called with everything it takes: its request as sent, its answer as decoded. */
class RequestsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String EVENTS =
      ":)\n\nevent: delete\ndata: ünïcode\n\n:thump\n\nevent: filters_changed\ndata: undefined\n\n";

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  static List<ClientMethod> methods() {
    return Client.calls();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void sendsWhatIsDocumentedAndReadsTheAnswer(ClientMethod method) throws Exception {
    ApiData.Method documented = method.documented();
    JsonNode answer = Samples.answer(method.response());
    boolean stream = method.api().getReturnType() == EventStream.class;
    server.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", stream ? "text/event-stream" : "application/json")
                    .withBody(stream ? EVENTS : answer.toString())));
    Instance instance = new Instance(URI.create(server.baseUrl()));
    Object result = new Calls(TestClient.client(), instance).call(method);
    LoggedRequest request = server.findAll(anyRequest()).get(0);
    isAddressed(method, documented, request);
    hasEveryParameter(method, documented, request);
    if (result instanceof EventStream events) {
      assertThat(events.next().payload()).isEqualTo("ünïcode");
      assertThat(events.next().event().is(StreamEvent.FILTERS_CHANGED)).isTrue();
      assertThat(events.hasNext()).isFalse();
    } else {
      Kept.check(method, answer, result);
    }
  }

  /** The page where people authorize an application is opened by a browser. */
  @Test
  void aPageForABrowserIsAUrlWithEveryParameter() throws Exception {
    ClientMethod page =
        Client.methods().stream()
            .filter(method -> method.line().equals("GET /oauth/authorize"))
            .findAny()
            .orElseThrow();
    Instance instance = new Instance(URI.create("https://a.example"));
    URI url = (URI) new Calls(TestClient.client(), instance).call(page);
    assertThat(url).hasScheme("https").hasHost("a.example").hasPath("/oauth/authorize");
    Set<String> names = new HashSet<>();
    pairs(url.toString().split("\\?", 2), 1, names);
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            page.documented().parameters().map(ApiData.Parameter::name).toList());
    assertThat(server.findAll(anyRequest())).isEmpty();
  }

  private static RequestPatternBuilder anyRequest() {
    return anyRequestedFor(anyUrl());
  }

  private static void isAddressed(
      ClientMethod method, ApiData.Method documented, LoggedRequest request) throws Exception {
    assertThat(request.getMethod().value()).isEqualTo(documented.verb());
    String path = documented.path();
    for (Parameter parameter : method.api().getParameters()) {
      PathParam name = parameter.getAnnotation(PathParam.class);
      if (name != null) {
        Object value = Samples.argument(parameter.getParameterizedType(), parameter.getName());
        path = path.replace(":" + name.value(), segment(value.toString()));
      }
    }
    assertThat(request.getUrl().split("\\?", -1)[0]).isEqualTo(path);
    assertThat(request.getHeader("User-Agent")).startsWith("Howdah");
    assertThat(Optional.ofNullable(request.getHeader("Authorization")))
        .isEqualTo(
            documented.auth().equals("public")
                ? Optional.empty()
                : Optional.of("Bearer " + Calls.TOKEN));
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%26", "&");
  }

  /** Each documented parameter that it takes is found where a server looks for it. */
  private static void hasEveryParameter(
      ClientMethod method, ApiData.Method documented, LoggedRequest request) throws Exception {
    Set<String> sent = sent(request);
    for (ApiData.Parameter parameter : documented.parameters().filter(method::takes).toList()) {
      if (!parameter.isContainer() && List.of("query", "form").contains(parameter.in())) {
        assertThat(sent)
            .as("parameters of %s, as sent", documented)
            .anyMatch(
                name ->
                    name.equals(expected(parameter)) || name.startsWith(expected(parameter) + "["));
      }
      if (parameter.in().equals("header")) {
        assertThat(request.getHeader(parameter.name())).as(parameter.name()).isNotEmpty();
      }
    }
    for (String name : sent) {
      assertThat(name).as("a parameter of %s", documented).doesNotContain("null");
    }
  }

  /** The name, with one sample for what varies in it. */
  private static String expected(ApiData.Parameter parameter) {
    return parameter.name().startsWith("data[alerts]")
        ? "data[alerts][mention]"
        : parameter.name().replace("[:index]", "").replace("[]", "");
  }

  /** Names with brackets, but for the marks of arrays: those of a JSON body too. */
  private static Set<String> sent(LoggedRequest request) throws Exception {
    Set<String> names = new HashSet<>();
    pairs(request.getUrl().split("\\?", 2), 1, names);
    String type = String.valueOf(request.getHeader("Content-Type"));
    if (type.startsWith("application/x-www-form-urlencoded")) {
      pairs(new String[] {request.getBodyAsString()}, 0, names);
    } else if (type.startsWith("multipart/form-data")) {
      assertThat(type).contains("boundary=");
      request.getParts().forEach(part -> names.add(bare(part.getName())));
      request.getParts().stream()
          .filter(part -> part.getName().equals("file"))
          .forEach(part -> assertThat(part.getBody().asString()).isEqualTo("bytes"));
    } else if (type.startsWith("application/json") && request.getBody().length > 0) {
      flatten("", JSON.readTree(request.getBody()), names);
    }
    return names;
  }

  private static void pairs(String[] parts, int index, Set<String> names) {
    if (parts.length <= index || parts[index].isEmpty()) {
      return;
    }
    for (String pair : parts[index].split("&", -1)) {
      String[] nameAndValue = pair.split("=", 2);
      assertThat(nameAndValue[1]).as(pair).isNotEmpty();
      names.add(bare(URLDecoder.decode(nameAndValue[0], StandardCharsets.UTF_8)));
    }
  }

  private static String bare(String name) {
    return name.replaceAll("\\[\\d*]", "");
  }

  private static void flatten(String prefix, JsonNode node, Set<String> names) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  flatten(
                      prefix.isEmpty() ? field.getKey() : prefix + "[" + field.getKey() + "]",
                      field.getValue(),
                      names));
    } else if (node.isArray()) {
      node.forEach(each -> flatten(prefix, each, names));
    } else {
      names.add(prefix);
    }
  }
}
