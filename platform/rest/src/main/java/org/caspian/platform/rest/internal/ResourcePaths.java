package org.caspian.platform.rest.internal;

/** From the paths of resource classes and methods to those of the document. */
public final class ResourcePaths {

  private ResourcePaths() {}

  /**
   * The path of a resource method as the document has it.
   *
   * @param ofClass the value of the class's {@code @Path}, empty if it has none
   * @param ofMethod the value of the method's
   */
  public static String template(String ofClass, String ofMethod) {
    String oneSlash = ("/" + ofClass + "/" + ofMethod).replaceAll("//+", "/");
    String withoutPatterns = oneSlash.replaceAll("\\{\\s*([^:}\\s]+)\\s*:[^}]*}", "{$1}");
    return withoutPatterns.length() > 1 && withoutPatterns.endsWith("/")
        ? withoutPatterns.substring(0, withoutPatterns.length() - 1)
        : withoutPatterns;
  }
}
