package social.howdah.identity;

import java.security.Principal;
import java.util.Set;

/**
 * An employee.
 *
 * @param name the sign-in's own name of the person: never changes
 * @param roles {@code employee}, {@code admin}
 */
public record Person(String name, Set<String> roles) implements Principal {
  public static final String EMPLOYEE = "employee";
  public static final String ADMIN = "admin";

  @Override
  public String getName() {
    return name;
  }
}
