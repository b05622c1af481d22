package social.howdah.identity.oidc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import social.howdah.platform.database.Database;

/** Whose a name is, in SQL. */
@Singleton
class SubjectStore {
  private final Database database;

  @Inject
  SubjectStore(Database database) {
    this.database = database;
  }

  Optional<String> name(String issuer, String subject) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT name FROM person_subject
                        WHERE issuer = :issuer AND subject = :subject
                        """)
                    .bind("issuer", issuer)
                    .bind("subject", subject)
                    .mapTo(String.class)
                    .findOne());
  }

  /** Gives the subject the name, unless it has one or another has it. */
  void claim(String issuer, String subject, String name) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO person_subject (issuer, subject, name)
                        VALUES (:issuer, :subject, :name) ON CONFLICT DO NOTHING
                        """)
                    .bind("issuer", issuer)
                    .bind("subject", subject)
                    .bind("name", name)
                    .execute());
  }
}
