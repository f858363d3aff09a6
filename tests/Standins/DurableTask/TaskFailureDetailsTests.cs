using Microsoft.DurableTask;

namespace TranslationFunctions.Tests.Standins.DurableTask;

public sealed class TaskFailureDetailsTests
{
    [Fact]
    public void FromException_WithInnerExceptions_KeepsThem()
    {
        TaskFailureDetails details = TaskFailureDetails.FromException(
            new InvalidOperationException("outer", new IOException("inner"))
        );

        details.ErrorType.ShouldBe("System.InvalidOperationException");
        details.ErrorMessage.ShouldBe("outer");
        details.InnerFailure.ShouldNotBeNull().ToString().ShouldBe("System.IO.IOException: inner");
        details.InnerFailure.InnerFailure.ShouldBeNull();
    }

    [Fact]
    public void FromException_OfAggregate_HasTheFirstInside() =>
        TaskFailureDetails
            .FromException(new AggregateException(new IOException("1"), new FormatException("2")))
            .InnerFailure.ShouldNotBeNull()
            .ErrorType.ShouldBe("System.IO.IOException");

    [Fact]
    public void FromException_OfARecordedTaskFailure_HasItsDetailsInside()
    {
        TaskFailureDetails disk = new("System.IO.IOException", "disk", null, null, null);
        TaskFailedException failed = new("a", 7, disk);

        failed.Message.ShouldBe("Task 'a' (#7) failed with an unhandled exception: disk");
        TaskFailureDetails.FromException(failed).InnerFailure.ShouldBe(disk);
    }

    [Fact]
    public void IsCausedBy_AsksTheOutermostTypeAndItsBases()
    {
        TaskFailureDetails details = TaskFailureDetails.FromException(
            new FileNotFoundException("f", new FormatException())
        );

        details.IsCausedBy<FileNotFoundException>().ShouldBeTrue();
        details.IsCausedBy<IOException>().ShouldBeTrue();
        details.IsCausedBy<FormatException>().ShouldBeFalse();
        Should.Throw<ArgumentException>(() => details.IsCausedBy(typeof(string)));
    }

    [Fact]
    public void IsCausedBy_OfATypeOfAnotherAssembly_FindsIt()
    {
        TaskFailureDetails details = TaskFailureDetails.FromException(new OwnException());

        details.IsCausedBy<InvalidOperationException>().ShouldBeTrue();
    }

    [Fact]
    public void IsCausedBy_OfAnUnknownType_IsFalse() =>
        new TaskFailureDetails("ActivityTaskNotFound", "none", null, null, null)
            .IsCausedBy<Exception>()
            .ShouldBeFalse();

    private sealed class OwnException : InvalidOperationException;
}
