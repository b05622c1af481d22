package social.howdah.routing.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;
import social.howdah.routing.template.Template;

/**
 * The attachments of a status.
 *
 * @param locations a URL, or a file, a line
 * @param alt rendered once for each of them, with {@code media} (its location) and {@code
 *     media_index} (0 for the first)
 * @param waived whether an attachment may go without a description
 */
record MediaRules(Template locations, @Nullable Template alt, boolean waived) {
  private static final int MOST = 16;

  List<StatusDraft.Media> media(Facts facts) throws RoutingException {
    List<String> places = Lines.of(locations.render(facts));
    if (places.size() > MOST) {
      throw new RoutingException(
          "There are %d attachments; %d are the most.".formatted(places.size(), MOST), null);
    }
    List<StatusDraft.Media> media = new ArrayList<>();
    for (String place : places) {
      media.add(new StatusDraft.Media(place, description(place, media.size(), facts)));
    }
    return media;
  }

  private @Nullable String description(String place, int index, Facts facts)
      throws RoutingException {
    String text =
        alt == null ? "" : alt.render(facts, Map.of("media", place, "media_index", index));
    if (!text.isEmpty()) {
      return text;
    }
    if (waived) {
      return null;
    }
    throw new RoutingException(
        "Attachment %d has no description for those who cannot see it: media-alt makes one, or"
                .formatted(index + 1)
            + " media-alt-waived=true does without.",
        null);
  }
}
