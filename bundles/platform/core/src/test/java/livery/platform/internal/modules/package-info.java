@org.jspecify.annotations.NullMarked
package livery.platform.internal.modules;
