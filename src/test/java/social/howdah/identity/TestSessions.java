package social.howdah.identity;

import social.howdah.platform.Secret;

/** Sessions for tests of others. */
public final class TestSessions {
  public static final String CSRF = "csrf";

  private TestSessions() {}

  /** Of a request that this person has made. */
  public static CurrentSession of(Person person) {
    CurrentSession current = new CurrentSession();
    current.set(new Session(Secret.of("id"), person, Secret.of(CSRF)));
    return current;
  }
}
