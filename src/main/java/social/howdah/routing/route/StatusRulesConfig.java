package social.howdah.routing.route;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft.Overlong;
import social.howdah.message.StatusDraft.Thing.OnUpdate;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.routing.template.Template;

/** Reads how the statuses of a route look. */
record StatusRulesConfig(Settings settings, String prefix, LanguageConfig language) {
  private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private", "direct");
  private static final Set<String> QUOTERS = Set.of("public", "followers", "nobody");
  private static final Duration SHORTEST_POLL = Duration.ofMinutes(5);
  private static final Duration LONGEST_POLL = Duration.ofDays(30);

  StatusRules read() {
    StatusRules rules =
        StatusRulesBuilder.builder()
            .spoiler(language.template(".spoiler").orElse(null))
            .visibility(settings.choice(prefix + ".visibility", VISIBILITIES).orElse(null))
            .language(code())
            .sensitive(settings.flag(prefix + ".sensitive").orElse(null))
            .quotePolicy(settings.choice(prefix + ".quote-policy", QUOTERS).orElse(null))
            .schedule(language.plain(".schedule").map(Schedule::new).orElse(null))
            .poll(poll())
            .media(media())
            .overlong(word(".long-text", Overlong.class).orElse(null))
            .thing(thing())
            .build();
    if (rules.poll() != null && rules.media() != null) {
      throw new InvalidConfigurationException(
          prefix + ".poll.options", "and .media exclude each other in one status.");
    }
    if (rules.schedule() != null && rules.thing() != null) {
      throw new InvalidConfigurationException(
          prefix + ".schedule",
          "and .on-update or .thread-key exclude each other: a step is told of when it happens.");
    }
    return rules;
  }

  private @Nullable String code() {
    Optional<String> language = settings.text(prefix + ".language");
    if (language.isPresent() && !language.get().matches("[a-z]{2,3}(-[A-Za-z]{2,4})?")) {
      throw new InvalidConfigurationException(
          prefix + ".language", "must be a language code such as en or pt-BR.");
    }
    return language.orElse(null);
  }

  private @Nullable PollRules poll() {
    Duration open = settings.duration(prefix + ".poll.duration", Duration.ofDays(1));
    if (open.compareTo(SHORTEST_POLL) < 0 || open.compareTo(LONGEST_POLL) > 0) {
      throw new InvalidConfigurationException(
          prefix + ".poll.duration", "must be from 5m to 30d, as Mastodon has it.");
    }
    boolean multiple = settings.flag(prefix + ".poll.multiple", false);
    boolean hidden = settings.flag(prefix + ".poll.hide-totals", false);
    return language
        .template(".poll.options")
        .map(options -> new PollRules(options, open, multiple, hidden))
        .orElse(null);
  }

  private @Nullable MediaRules media() {
    Optional<Template> alt = language.template(".media-alt");
    boolean waived = settings.flag(prefix + ".media-alt-waived", false);
    Optional<Template> media = language.plain(".media");
    if (media.isPresent() && alt.isEmpty() && !waived) {
      throw new InvalidConfigurationException(
          prefix + ".media-alt",
          "must be set: it describes the media to those who cannot see them;"
              + " .media-alt-waived=true does without.");
    }
    return media.map(places -> new MediaRules(places, alt.orElse(null), waived)).orElse(null);
  }

  private @Nullable ThingRules thing() {
    Optional<Template> key = language.plain(".thread-key");
    Optional<OnUpdate> update = word(".on-update", OnUpdate.class);
    return key.isEmpty() && update.isEmpty()
        ? null
        : new ThingRules(key.orElse(null), update.orElse(OnUpdate.EDIT));
  }

  /** One of the constants, in lower case. */
  private <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
    TreeMap<String, E> words = new TreeMap<>();
    Stream.of(type.getEnumConstants())
        .forEach(constant -> words.put(constant.name().toLowerCase(Locale.ROOT), constant));
    return settings.choice(prefix + key, words.keySet()).map(words::get);
  }
}
