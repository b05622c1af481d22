package social.howdah.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request to the sandbox, and its answer. */
final class Call {
  static final ObjectMapper JSON = new ObjectMapper();

  /** A refusal, as the API words it. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int status;

    /** {@code WWW-Authenticate}. */
    final @Nullable String challenge;

    Refused(int status, String error) {
      this(status, error, null);
    }

    Refused(int status, String error, @Nullable String challenge) {
      super(error);
      this.status = status;
      this.challenge = challenge;
    }

    /** As Doorkeeper refuses a token. */
    static Refused token(String error) {
      return new Refused(
          401,
          error,
          "Bearer realm=\"Doorkeeper\", error=\"invalid_token\", error_description=\"%s\""
              .formatted(error));
    }
  }

  private final HttpExchange exchange;
  private final byte[] body;
  private int answerStatus = 200;
  private final Map<String, List<String>> parameters = new LinkedHashMap<>();

  Call(HttpExchange exchange) throws IOException {
    this.exchange = exchange;
    this.body = exchange.getRequestBody().readAllBytes();
    parse(exchange.getRequestURI().getRawQuery());
    String type = Optional.ofNullable(header("Content-Type")).orElse("");
    if (type.startsWith("application/x-www-form-urlencoded")) {
      parse(new String(body, StandardCharsets.UTF_8));
    } else if (type.startsWith("application/json") && body.length > 0) {
      JSON.readTree(body).properties().forEach(field -> add(field.getKey(), field.getValue()));
    }
  }

  /** As Rails does: a body of JSON gives the same parameters as a form. */
  private void add(String name, JsonNode value) {
    if (value.isObject()) {
      value.properties().forEach(field -> add(name + "[" + field.getKey() + "]", field.getValue()));
    } else if (value.isArray()) {
      value.forEach(each -> add(name + "[]", each));
    } else if (!value.isNull()) {
      parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value.asText());
    }
  }

  private void parse(@Nullable String form) {
    if (form == null || form.isEmpty()) {
      return;
    }
    for (String pair : form.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 2 ? decode(parts[1]) : "";
      parameters.computeIfAbsent(decode(parts[0]), key -> new ArrayList<>()).add(value);
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  String method() {
    return exchange.getRequestMethod();
  }

  String path() {
    return exchange.getRequestURI().getPath();
  }

  String pathAndQuery() {
    return exchange.getRequestURI().toString();
  }

  byte[] body() {
    return body;
  }

  @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  Optional<String> parameter(String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst().filter(v -> !v.isEmpty());
  }

  String required(String name) {
    return parameter(name)
        .orElseThrow(() -> new Refused(422, "Validation failed: " + name + " can't be blank"));
  }

  Map<String, List<String>> parameters() {
    return parameters;
  }

  /** For a success that is not 200. */
  void answerStatus(int status) {
    answerStatus = status;
  }

  int answerStatus() {
    return answerStatus;
  }

  void answerHeader(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
  }

  void json(int status, JsonNode json) throws IOException {
    send(status, "application/json; charset=utf-8", json.toString());
  }

  void html(int status, String html) throws IOException {
    send(
        status,
        "text/html; charset=utf-8",
        "<!DOCTYPE html><html><body>" + html + "</body></html>");
  }

  void redirect(String location) throws IOException {
    redirect(302, location);
  }

  void redirect(int status, String location) throws IOException {
    answerHeader("Location", location);
    send(status, "text/html; charset=utf-8", "");
  }

  void send(int status, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    answerHeader("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /** Ends the connection without a word. */
  void cut() {
    exchange.close();
  }
}
