package social.howdah.platform;

import social.howdah.platform.config.InvalidConfigurationException;

/** Implemented by beans that read configuration: called once before anything starts. */
public interface StartupCheck {

  /**
   * Reads and checks what is configured.
   *
   * @throws InvalidConfigurationException naming the property; stops the start
   */
  void check();
}
