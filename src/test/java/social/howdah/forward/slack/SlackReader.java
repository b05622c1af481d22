package social.howdah.forward.slack;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.util.json.GsonBlockElementFactory;
import com.slack.api.util.json.GsonContextBlockElementFactory;
import com.slack.api.util.json.GsonLayoutBlockFactory;
import com.slack.api.util.json.GsonRichTextElementFactory;
import com.slack.api.util.json.GsonTextObjectFactory;
import com.slack.api.util.json.UnknownPropertyDetectionAdapterFactory;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks as Slack's own model reads them, which must know each field. */
final class SlackReader {
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .registerTypeAdapter(LayoutBlock.class, new GsonLayoutBlockFactory(true))
          .registerTypeAdapter(TextObject.class, new GsonTextObjectFactory(true))
          .registerTypeAdapter(ContextBlockElement.class, new GsonContextBlockElementFactory(true))
          .registerTypeAdapter(BlockElement.class, new GsonBlockElementFactory(true))
          .registerTypeAdapter(RichTextElement.class, new GsonRichTextElementFactory(true))
          .registerTypeAdapterFactory(new UnknownPropertyDetectionAdapterFactory())
          .create();

  private SlackReader() {}

  static List<LayoutBlock> blocks(String body) {
    return GSON.fromJson(
        JsonParser.parseString(body).getAsJsonObject().get("blocks"),
        new TypeToken<List<LayoutBlock>>() {}.getType());
  }

  static <T extends LayoutBlock> List<T> blocks(String body, Class<T> type) {
    return blocks(body).stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** What people read in the rich text: a mark for what Slack would not show as it is. */
  static String words(String body) {
    return blocks(body, RichTextBlock.class).stream()
        .flatMap(block -> block.getElements().stream())
        .map(SlackReader::words)
        .collect(Collectors.joining("\n"));
  }

  private static String words(BlockElement element) {
    if (element instanceof RichTextSectionElement section) {
      return runs(section.getElements());
    }
    return element instanceof RichTextQuoteElement quote
        ? runs(quote.getElements())
        : "⟦" + element + "⟧";
  }

  private static String runs(List<RichTextElement> runs) {
    return runs.stream().map(SlackReader::run).collect(Collectors.joining());
  }

  private static String run(RichTextElement run) {
    if (run instanceof RichTextSectionElement.Text text) {
      return text.getText();
    }
    return run instanceof RichTextSectionElement.Link link && link.getText() == null
        ? link.getUrl()
        : "⟦" + run + "⟧";
  }
}
