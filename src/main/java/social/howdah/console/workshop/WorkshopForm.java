package social.howdah.console.workshop;

import jakarta.ws.rs.FormParam;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of the workshop as it is sent. */
public class WorkshopForm {
  @FormParam("event")
  @Nullable String event;

  @FormParam("in")
  @Nullable String in;

  @FormParam("about")
  @Nullable String about;

  @FormParam("source")
  @Nullable String source;

  @FormParam("headers")
  @Nullable String headers;

  @FormParam("payload")
  @Nullable String payload;

  @FormParam("name")
  @Nullable String name;

  @FormParam("from")
  @Nullable String from;

  @FormParam("when")
  @Nullable String when;

  @FormParam("post-as")
  @Nullable String postAs;

  @FormParam("send-to")
  @Nullable String sendTo;

  @FormParam("text")
  @Nullable String text;

  @FormParam("visibility")
  @Nullable String visibility;

  @FormParam("spoiler")
  @Nullable String spoiler;

  @FormParam("language")
  @Nullable String language;

  @FormParam("sensitive")
  @Nullable String sensitive;

  @FormParam("long-text")
  @Nullable String longText;

  @FormParam("more")
  @Nullable String more;

  /** By name; what is missing is blank. */
  Draft draft() {
    Map<String, String> fields = new HashMap<>();
    put(fields, "event", event);
    put(fields, "in", in);
    put(fields, "about", about);
    put(fields, "source", source);
    put(fields, "headers", headers);
    put(fields, "payload", payload);
    put(fields, "name", name);
    put(fields, "from", from);
    put(fields, "when", when);
    put(fields, "post-as", postAs);
    put(fields, "send-to", sendTo);
    put(fields, "text", text);
    put(fields, "visibility", visibility);
    put(fields, "spoiler", spoiler);
    put(fields, "language", language);
    put(fields, "sensitive", sensitive);
    put(fields, "long-text", longText);
    put(fields, "more", more);
    return Draft.sent(fields);
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
