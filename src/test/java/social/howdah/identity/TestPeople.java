package social.howdah.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;

/** People of a test, as if they had signed in. */
public final class TestPeople {
  private TestPeople() {}

  public static People of(Database database) {
    return new People(new PeopleStore(database));
  }

  public static void signedIn(Database database, Person person, @Nullable String mail) {
    new PeopleStore(database).put(person, mail, Instant.EPOCH);
  }
}
