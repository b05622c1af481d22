package social.howdah.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may call what: {@link PermitAll}, or {@link AllowedRoles} with one of {@link Person}'s roles,
 * on the method or else on its class. What declares neither stops the start, rather than stand
 * open.
 */
@Provider
public class AccessRules implements DynamicFeature {
  /** Its own answers to {@code OPTIONS}, which tell a resource's methods. */
  private static final String JERSEY = "org.glassfish.jersey.server.";

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    roles(resource);
  }

  /** The roles of which one is needed; empty when anybody may call. */
  static Optional<Set<String>> roles(ResourceInfo resource) {
    if (resource.getResourceClass().getName().startsWith(JERSEY)) {
      return Optional.empty();
    }
    return Stream.<AnnotatedElement>of(resource.getResourceMethod(), resource.getResourceClass())
        .filter(AccessRules::declares)
        .findFirst()
        .map(element -> Optional.ofNullable(element.getAnnotation(AllowedRoles.class)))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    resource.getResourceMethod() + " does not declare who may call it"))
        .map(allowed -> Set.of(allowed.value()));
  }

  private static boolean declares(AnnotatedElement element) {
    return element.isAnnotationPresent(PermitAll.class)
        || element.isAnnotationPresent(AllowedRoles.class);
  }
}
