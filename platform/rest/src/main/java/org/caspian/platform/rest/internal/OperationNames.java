package org.caspian.platform.rest.internal;

/** Names of operations, from which generated clients take the names of their methods. */
final class OperationNames {

  private static final String RESOURCE = "Resource";

  private OperationNames() {}

  /**
   * {@code InstitutionResource_create} becomes {@code institutionCreate}; a name that was given by
   * hand stays.
   */
  static String of(String classAndMethod) {
    int cut = classAndMethod == null ? -1 : classAndMethod.indexOf('_');
    if (cut <= 0) {
      return classAndMethod;
    }
    String type = classAndMethod.substring(0, cut);
    String subject =
        type.endsWith(RESOURCE) ? type.substring(0, type.length() - RESOURCE.length()) : type;
    String verb = classAndMethod.substring(cut + 1);
    return Character.toLowerCase(subject.charAt(0))
        + subject.substring(1)
        + Character.toUpperCase(verb.charAt(0))
        + verb.substring(1);
  }
}
