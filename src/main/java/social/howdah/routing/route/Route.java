package social.howdah.routing.route;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.condition.Condition;
import social.howdah.routing.storm.StormRules;
import social.howdah.routing.template.Template;

/**
 * What shall happen when.
 *
 * @param from names of sources, or {@code mastodon}
 * @param urgent of which events what it causes goes before what others cause
 * @param postAs alias of the account that posts, if a status is to be posted
 * @param sendTo destinations of a message
 * @param text null: what the source itself says of such an event
 * @param tellsPrivate whether it hears of notifications that are for the account alone
 * @param trusted whether mentions and hashtags of the payload stay alive
 * @param status how its statuses look
 * @param storm what its statuses must obey
 * @param quiet what its messages must obey
 */
@RecordBuilder
public record Route(
    String name,
    Set<String> from,
    Condition when,
    Condition urgent,
    Optional<String> postAs,
    List<String> sendTo,
    @Nullable Template text,
    boolean tellsPrivate,
    boolean trusted,
    StatusRules status,
    StormRules storm,
    StormRules quiet) {
  /** Names of routes that are persons' rules begin so; no other's has a slash. */
  public static final String RULE = "rule/";

  /** Ends the name of what a rule tells where others read. */
  public static final String SHARED = "/shared";

  /** Stands for all rules of persons where they are counted: their names are ids. */
  public static final String RULES = "(rules)";

  /** The routes that a rule becomes: to what its person alone reads, and to what others do, too. */
  public static List<String> ofRule(String id) {
    return List.of(RULE + id, RULE + id + SHARED);
  }

  /** As what a route is counted. */
  public static String counted(String name) {
    return name.startsWith(RULE) ? RULES : name;
  }

  /** What would let it hear of what is for the account alone, for people. */
  public String howToTellPrivate() {
    return name.startsWith(RULE)
        ? "\"tellsPrivate\": true in the rule"
        : "howdah.route." + name + ".private=true";
  }
}
