using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>A function ready to be called: arguments, instance and method compiled into one delegate.</summary>
internal sealed class CompiledFunction
{
    public CompiledFunction(FunctionDescriptor descriptor)
    {
        Descriptor = descriptor;
        Definition = new MethodDefinition(descriptor);
        var invocation = Expression.Parameter(typeof(Invocation));
        var arguments = descriptor.Parameters.Select(parameter =>
            ArgumentBinding.Bind(descriptor, parameter, invocation)!
        );
        var call = Expression.Call(Instance(descriptor, invocation), descriptor.Method, arguments);
        Call = Expression
            .Lambda<Func<Invocation, ValueTask<object?>>>(FunctionResults.Awaited(call), invocation)
            .Compile();
    }

    public FunctionDescriptor Descriptor { get; }

    public MethodDefinition Definition { get; }

    public Func<Invocation, ValueTask<object?>> Call { get; }

    /// <summary>What the function answers with, as a task's output type: <see cref="object"/> when nothing.</summary>
    public Type OutputType => Descriptor.ResultType == typeof(void) ? typeof(object) : Descriptor.ResultType;

    private static Expression? Instance(FunctionDescriptor descriptor, Expression invocation)
    {
        if (descriptor.Method.IsStatic)
        {
            return null;
        }

        var type = descriptor.Method.DeclaringType!;
        Expression created =
            type.GetConstructors() is [{ } only] && only.GetParameters().Length == 0
                ? Expression.New(only)
                : Expression.Invoke(
                    Expression.Constant(ActivatorUtilities.CreateFactory(type, [])),
                    Expression.Property(invocation, nameof(Invocation.InstanceServices)),
                    Expression.Constant(null, typeof(object[]))
                );
        var instance = Expression.Convert(created, type);
        return IsDisposable(type) ? Expression.Call(invocation, nameof(Invocation.Own), [type], instance) : instance;
    }

    private static bool IsDisposable(Type type) =>
        type.IsAssignableTo(typeof(IDisposable)) || type.IsAssignableTo(typeof(IAsyncDisposable));
}
