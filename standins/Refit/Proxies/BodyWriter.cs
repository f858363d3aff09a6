using Refit;

namespace StandIns.Proxies;

/// <summary>Writes bodies of one declared type.</summary>
internal abstract class BodyWriter
{
    public static BodyWriter For(Type type) =>
        (BodyWriter)Activator.CreateInstance(typeof(BodyWriter<>).MakeGenericType(type))!;

    public abstract HttpContent Write(IHttpContentSerializer serializer, object? value);
}

/// <inheritdoc />
internal sealed class BodyWriter<T> : BodyWriter
{
    public override HttpContent Write(IHttpContentSerializer serializer, object? value) =>
        serializer.ToHttpContent((T)value!);
}
