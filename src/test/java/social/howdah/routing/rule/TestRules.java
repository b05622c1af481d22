package social.howdah.routing.rule;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import social.howdah.message.PersonalPlaces.Place;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;

/** Rules for tests of others. */
public final class TestRules {
  private TestRules() {}

  /** Nobody has chosen anything, and nothing holds for those. */
  public static Rules none(Database database, Clock clock) {
    return of(database, clock, Map.of("howdah.rules.default", "false"), List.of());
  }

  /**
   * Where everybody has their own mail, and there is a place for all.
   *
   * @param settings the properties of rules
   * @param shared names of destinations that others read, too
   */
  public static Rules of(
      Database database, Clock clock, Map<String, String> settings, List<String> shared) {
    return new Rules(
        new RuleStore(database),
        new RulesConfig(TestSettings.of(settings)),
        person ->
            Stream.concat(
                    Stream.of(new Place("own-mail", "own-mail/" + person, true)),
                    shared.stream().map(name -> new Place(name, name, false)))
                .toList(),
        new AuditTrail(database, clock),
        database,
        clock);
  }
}
