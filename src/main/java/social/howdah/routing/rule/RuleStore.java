package social.howdah.routing.rule;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;

/** Rules in SQL: all of a person's in one row, so that they change together. */
@Singleton
class RuleStore {

  /** The row's document. */
  public record Written(List<Rule> rules) {}

  private final Database database;

  @Inject
  RuleStore(Database database) {
    this.database = database;
  }

  Optional<RuleSet> find(String person) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT version, rules FROM person_rules WHERE person = :person")
                    .bind("person", person)
                    .map(
                        (row, context) ->
                            new RuleSet(
                                row.getLong("version"),
                                Json.read(row.getString("rules"), Written.class).rules()))
                    .findOne());
  }

  /** Puts them in the place of those of a version; false if that is not what is there. */
  boolean replace(String person, RuleSet set, long version, Instant now) {
    String sql =
        version == 0
            ? """
              INSERT INTO person_rules (person, version, rules, changed_at)
              VALUES (:person, :next, :rules, :now) ON CONFLICT DO NOTHING
              """
            : """
              UPDATE person_rules SET version = :next, rules = :rules, changed_at = :now
              WHERE person = :person AND version = :version
              """;
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate(sql)
                        .bind("person", person)
                        .bind("version", version)
                        .bind("next", set.version())
                        .bind("rules", Json.write(new Written(set.rules())))
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .execute()
                    == 1);
  }

  boolean delete(String person) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate("DELETE FROM person_rules WHERE person = :person")
                        .bind("person", person)
                        .execute()
                    > 0);
  }
}
