package social.howdah.identity;

import java.security.Principal;
import java.util.Set;

/**
 * An employee.
 *
 * @param name the sign-in's own name of the person: never changes
 * @param roles {@code employee}, {@code admin}
 * @param groups of the organisation, as the sign-in calls them
 */
public record Person(String name, Set<String> roles, Set<String> groups) implements Principal {
  public static final String EMPLOYEE = "employee";
  public static final String ADMIN = "admin";

  /** An administrator is an employee. */
  public Person {
    roles = roles.contains(ADMIN) ? Set.of(EMPLOYEE, ADMIN) : Set.copyOf(roles);
    groups = Set.copyOf(groups);
  }

  @Override
  public String getName() {
    return name;
  }

  public boolean isAdmin() {
    return roles.contains(ADMIN);
  }
}
