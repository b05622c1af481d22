package social.howdah.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import social.howdah.platform.problem.Problem;

/**
 * Refuses what is no form where a form is read, once it is known who sends it. Jersey would fail
 * over the first field, and a method that {@code @Consumes} forms lets pass what tells no type.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-415-unsupported-media-type">RFC 9110:
 *     415</a>
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class FormFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    if (readsForm(Matched.resource(request).getResourceMethod())
        && (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE))) {
      throw new Problem(415, "Send a form: application/x-www-form-urlencoded.");
    }
  }

  private static boolean readsForm(Method method) {
    return Arrays.stream(method.getParameters())
        .anyMatch(parameter -> parameter.isAnnotationPresent(FormParam.class));
  }
}
