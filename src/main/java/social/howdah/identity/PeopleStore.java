package social.howdah.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** People in SQL, as they were when they last signed in. */
@Singleton
class PeopleStore {
  private final Database database;

  @Inject
  PeopleStore(Database database) {
    this.database = database;
  }

  void put(Person person, @Nullable String mail, Instant now) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        database.isPostgresql()
                            ? """
                              INSERT INTO person (name, mail, roles, groups, seen_at)
                              VALUES (:name, :mail, :roles, :groups, :now)
                              ON CONFLICT (name) DO UPDATE SET mail = EXCLUDED.mail,
                                  roles = EXCLUDED.roles, groups = EXCLUDED.groups,
                                  seen_at = EXCLUDED.seen_at
                              """
                            : """
                              MERGE INTO person (name, mail, roles, groups, seen_at) KEY (name)
                              VALUES (:name, :mail, :roles, :groups, :now)
                              """)
                    .bind("name", person.name())
                    .bind("mail", mail)
                    .bind("roles", lines(person.roles()))
                    .bind("groups", lines(person.groups()))
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute());
  }

  Optional<Person> find(String name) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT name, roles, groups FROM person WHERE name = :name")
                    .bind("name", name)
                    .map((row, context) -> person(row))
                    .findOne());
  }

  List<Person> all() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT name, roles, groups FROM person ORDER BY name")
                    .map((row, context) -> person(row))
                    .list());
  }

  /** By name; of one name, or all with null. */
  List<KnownPerson> known(@Nullable String name) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT name, mail, roles, groups, seen_at FROM person
                        WHERE (CAST(:name AS VARCHAR) IS NULL OR name = :name) ORDER BY name
                        """)
                    .bind("name", name)
                    .map(
                        (row, context) ->
                            new KnownPerson(
                                person(row), row.getString("mail"), Moment.of(row, "seen_at")))
                    .list());
  }

  Optional<String> mail(String name) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT mail FROM person WHERE name = :name AND mail IS NOT NULL")
                    .bind("name", name)
                    .mapTo(String.class)
                    .findOne());
  }

  /** Of a row with the columns {@code name}, {@code roles} and {@code groups}. */
  static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getString("name"), set(row.getString("roles")), set(row.getString("groups")));
  }

  private static String lines(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining("\n"));
  }

  private static Set<String> set(String lines) {
    return lines.lines().filter(line -> !line.isEmpty()).collect(Collectors.toUnmodifiableSet());
  }
}
