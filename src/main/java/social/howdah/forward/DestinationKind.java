package social.howdah.forward;

/**
 * A kind of place that messages go to. Implementations are CDI beans; further ones may come from a
 * jar beside the WAR.
 */
public interface DestinationKind {

  /** What {@code howdah.destination.<name>.kind} says, for example {@code slack}. */
  String name();

  /**
   * Makes a destination of this kind. Called at every start, and more than once.
   *
   * @throws social.howdah.platform.config.InvalidConfigurationException naming the property that
   *     cannot be used; the start fails with it
   */
  Destination open(DestinationConfig config);
}
